/** Kinds of what a page loads, in the order of the tables. */
export const kinds = /** @type {const} */ (['html', 'css', 'js', 'font', 'image', 'data']);

/** @typedef {(typeof kinds)[number]} Kind */

/** @type {Record<string, Kind>} */
const byType = { document: 'html', stylesheet: 'css', script: 'js', font: 'font', image: 'image' };

/**
 * The kind of a request, from the type that the browser gives it; what has no kind of its own is data.
 * @param {string} type
 */
export const kindOf = (type) => byType[type.toLowerCase()] ?? 'data';
