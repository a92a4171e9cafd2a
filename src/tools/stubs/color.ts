/** Stub of d3-color, which LayerCake uses for debug output that readers never get. */
export const rgb = () => ({});
