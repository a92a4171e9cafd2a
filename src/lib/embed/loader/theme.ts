/**
 * The theme of the page behind an element, by the colour of its words: a page that is dark writes in light letters,
 * whichever element paints what is behind them. Empty where the browser tells that colour in another way than by red,
 * green and blue: then it is left to the reader's system.
 */
export function themeBehind(element: Element): '' | 'light' | 'dark' {
  const channels = /^rgba?\((\d+),? (\d+),? (\d+)/.exec(getComputedStyle(element).color);
  if (!channels) return '';
  const [, r, g, b] = channels.map(Number) as [number, number, number, number];
  return r + g + b > 382 ? 'dark' : 'light';
}
