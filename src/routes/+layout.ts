export const prerender = true;
export const trailingSlash = 'always';
// A page that moves has a script of its own, in `src/scripts`: the words of the story are no part of it.
export const csr = false;
