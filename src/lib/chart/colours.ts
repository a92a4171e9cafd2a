import { inks, type Face, type Ink } from './marks.ts';

/** A theme: a CSS colour for each ink, and faces as CSS families. */
export interface Colours {
  plain: Record<Ink, string>;
  faces: Record<Face, string>;
}

/** Reads an element's theme. An ink that is a system colour is set on the element for a moment, to resolve it. */
export function coloursOf(element: HTMLElement): Colours {
  const style = getComputedStyle(element);
  const plain = {} as Colours['plain'];
  for (const ink of inks) {
    let colour = style.getPropertyValue(`--ink-${ink}`).trim();
    if (!colour.startsWith('#')) {
      element.style.color = `var(--ink-${ink})`;
      colour = style.color;
      element.style.removeProperty('color');
    }
    plain[ink] = colour;
  }
  const faces = {} as Colours['faces'];
  for (const face of ['display', 'label', 'letter'] as const)
    faces[face] = style.getPropertyValue(`--${face}`);
  return { plain, faces };
}
