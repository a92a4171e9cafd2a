export const prerender = true;
export const trailingSlash = 'always';
// What moves on a page is an island with a script of its own.
export const csr = false;
