/**
 * Stands in for what never runs for readers: LayerCake's printer of debug notes, which brings a colour library, and its
 * warning of a container without size; Svelte's custom elements, which bring the components of an earlier version.
 */
const nothing = () => {};
export { nothing as default, nothing as create_custom_element };
