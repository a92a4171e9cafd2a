// A static host serves the file 404.html where it has nothing else.
export const trailingSlash = 'never';
