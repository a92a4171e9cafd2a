import type { ScaleLinear } from 'd3-scale';

/** Stands in for LayerCake's padding of scales of every kind: a scene's scales have none. */
export default (scale: ScaleLinear<number, number>) => scale.domain();
