/** Marks the page as hydrated, for its styles and for `app.html`. */
export function markHydrated() {
  const { dataset } = document.documentElement;
  dataset.hydrated = '';
  // `app.html` stopped waiting before the script came: the reader has text and figures.
  dataset.reading ??= 'plain';
}
