// A form all through: the page and its script are one.
export const csr = true;
