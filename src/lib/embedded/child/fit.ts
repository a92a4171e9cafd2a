/** How long a host may take to give a frame the height that it has said, in ms. */
const patience = 1500;

/**
 * Makes a chart's embed fit its window where no host follows its height: the picture gives way (`data-fit` on the root,
 * which the page's styles know), so that no line and no link is below the edge of a frame that cannot scroll. Returns
 * the height, in px, that the embed has by itself, whether it is fitted or not.
 */
export function fitWindow(): () => number {
  const root = document.documentElement;
  let timer = 0;
  const natural = () => {
    const fitted = 'fit' in root.dataset;
    if (fitted) delete root.dataset['fit'];
    const { height } = document.body.getBoundingClientRect();
    if (fitted) root.dataset['fit'] = '';
    return Math.ceil(height);
  };
  const check = () => {
    clearTimeout(timer);
    if (innerHeight >= natural()) delete root.dataset['fit'];
    else timer = window.setTimeout(() => (root.dataset['fit'] = ''), patience);
  };
  addEventListener('resize', check);
  addEventListener('load', check);
  return natural;
}
