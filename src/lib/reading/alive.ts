/** Says that the page's script has taken over, to its styles and to `app.html`. */
export function alive() {
  const { dataset } = document.documentElement;
  dataset.alive = '';
  // It came so late that `app.html` had given up waiting: the reader has text and figures by then.
  dataset.reading ??= 'plain';
}
