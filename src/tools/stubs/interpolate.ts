/**
 * Stub of d3-interpolate, with which d3-scale maps values of any kind, colours among them. The scales here map numbers
 * to numbers.
 */
type Between = (a: number, b: number) => (t: number) => number;

export const interpolateNumber: Between = (a, b) => (t) => a * (1 - t) + b * t;
export const interpolateRound: Between = (a, b) => (t) => Math.round(a * (1 - t) + b * t);
export const interpolate = interpolateNumber;
export const piecewise = interpolateNumber;
