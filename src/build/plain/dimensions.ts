import { scaleLinear } from 'd3-scale';

/**
 * Stands in for LayerCake's list of dimensions, of which it has eight, each with a scale and a dozen derived values. A
 * scene places its marks along x and y, and names their domains and ranges, so readers are spared the other six.
 */
interface Size {
  width: number;
  height: number;
}

const dimension = (name: 'x' | 'y', side: keyof Size) => ({
  name,
  defaultScale: scaleLinear,
  defaultRange: (size: Size) => [0, size[side]],
  canBePercentRange: true,
  features: {}
});

export const DIMENSIONS = [dimension('x', 'width'), dimension('y', 'height')];

export const DIMENSION_KEY_FAMILIES = [
  ['', 'accessor'],
  ['Domain', 'domain'],
  ['Scale', 'scale'],
  ['Range', 'range'],
  ['Get', 'get']
].map(([suffix, stateKey]) => ({ suffix, stateKey, addToConfig: true }));

export const FAMILIES_BY_DIMENSION = { x: DIMENSION_KEY_FAMILIES, y: DIMENSION_KEY_FAMILIES };

export const VALID_DIMENSION_PROPS = new Set(
  DIMENSIONS.flatMap(({ name }) => DIMENSION_KEY_FAMILIES.map(({ suffix }) => name + suffix))
);
