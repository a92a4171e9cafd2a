/**
 * Stub of d3-format, which d3-scale uses for tick labels only. Here tick labels come from the edition, so that the
 * formatter would never run.
 */
export const formatSpecifier = () => ({ type: '' });
export const format = () => String;
export const formatPrefix = format;
export const precisionFixed = () => 0;
export const precisionPrefix = precisionFixed;
export const precisionRound = precisionFixed;
