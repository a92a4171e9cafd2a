/**
 * Stands in for d3-interpolate, which d3-scale asks for any kind of value, colours among them. The scales here map
 * numbers to numbers, so readers are spared the rest.
 */
type Between = (a: number, b: number) => (t: number) => number;

export const interpolateNumber: Between = (a, b) => (t) => a * (1 - t) + b * t;
export const interpolateRound: Between = (a, b) => (t) => Math.round(a * (1 - t) + b * t);
export const interpolate = interpolateNumber;
export const piecewise = interpolateNumber;
