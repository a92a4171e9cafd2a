/** Stands in for LayerCake's measuring of data: every scene names the domains of its scales. */
export default () => [0, 1];
