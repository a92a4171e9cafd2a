/** Marks the page as hydrated, for its styles and for `app.html`. */
export function markHydrated() {
  const { dataset } = document.documentElement;
  dataset.hydrated = '';
  // It came so late that `app.html` had given up waiting: the reader has text and figures by then.
  dataset.reading ??= 'plain';
}
