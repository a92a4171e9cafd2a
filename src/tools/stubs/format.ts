/**
 * Stands in for d3-format, of which d3-scale uses only what words the ticks of an axis. Here every tick has its
 * words from the edition, so a number is written as it is, and readers are spared a formatter that never runs.
 */
export const formatSpecifier = () => ({ type: '' });
export const format = () => String;
export const formatPrefix = format;
export const precisionFixed = () => 0;
export const precisionPrefix = precisionFixed;
export const precisionRound = precisionFixed;
