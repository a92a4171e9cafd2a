/** Where the story stands on the host's page: all in px of the window, as getBoundingClientRect gives them. */
export interface Place {
  /** Top edge of the scroll container, and its visible height. */
  port: number;
  room: number;
  /** px of the window to one px of the element, where a host zooms or scales it. */
  scale: number;
}

/** The element that an element is laid out in, across shadow roots. */
function parentOf(element: Element): Element | null {
  const parent = element.assignedSlot ?? element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : (parent as Element | null);
}

/** The nearest ancestor that scrolls; null for the window. */
export function scrollerOf(element: Element): Element | null {
  const { documentElement: root, body } = document;
  for (let node = parentOf(element); node && node !== root; node = parentOf(node)) {
    // The body's overflow applies to the window, unless the root has its own.
    if (node === body && getComputedStyle(root).overflowY === 'visible') continue;
    const { overflowY } = getComputedStyle(node);
    if (/auto|scroll|overlay/.test(overflowY) && node.scrollHeight > node.clientHeight + 1)
      return node;
  }
  return null;
}

/** Measures the scroll container of an element. */
export function placeOf(element: HTMLElement, scroller: Element | null): Place {
  const rect = element.getBoundingClientRect();
  const scale = rect.width / element.offsetWidth || 1;
  if (!scroller) return { port: 0, room: innerHeight, scale };
  const box = scroller.getBoundingClientRect();
  return { port: box.top + scroller.clientTop * scale, room: scroller.clientHeight * scale, scale };
}
