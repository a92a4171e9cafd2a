import { inks, type Ink, type Paint } from './marks.ts';

/** The theme's inks as red, green, blue, 0 to 255. */
export type Palette = Record<Ink, readonly [number, number, number]>;

/** Reads the palette that an element's theme gives it. `probe` is any element in the theme; its colour is borrowed for a moment. */
export function paletteOf(probe: HTMLElement): Palette {
  const before = probe.style.color;
  const entries = inks.map((ink) => {
    probe.style.color = `var(--ink-${ink})`;
    const [r = 0, g = 0, b = 0] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map(
      Number
    );
    return [ink, [r, g, b] as const] as const;
  });
  probe.style.color = before;
  return Object.fromEntries(entries) as Palette;
}

/** A paint as CSS: the theme's own property for one ink, a mixture by shares in between. */
export function css(paint: Paint): string {
  if (typeof paint === 'string') return `var(--ink-${paint})`;
  let mixed = '';
  let sum = 0;
  for (const ink of Object.keys(paint) as Ink[]) {
    const share = paint[ink] ?? 0;
    if (share <= 0) continue;
    sum += share;
    mixed = mixed
      ? `color-mix(in srgb,${mixed},var(--ink-${ink}) ${((100 * share) / sum).toFixed(1)}%)`
      : `var(--ink-${ink})`;
  }
  return mixed || 'transparent';
}

/** A paint as a colour of a palette, for the canvas. */
export function rgb(paint: Paint, palette: Palette): string {
  const out = [0, 0, 0];
  const shares = typeof paint === 'string' ? { [paint]: 1 } : paint;
  for (const ink of Object.keys(shares) as Ink[])
    for (let i = 0; i < 3; i++) out[i]! += (shares[ink] ?? 0) * palette[ink][i]!;
  return `rgb(${out.map(Math.round).join(' ')})`;
}
