export const prerender = true;
export const trailingSlash = 'always';
// What moves on a page is an island, with a script of its own: the words of the story are no part of it.
export const csr = false;
