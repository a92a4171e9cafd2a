import { scriptsOf, type Scripts } from './manifest.server.ts';
import { checkProps, type IslandName } from './props.server.ts';

/** A page's island, for `Island.svelte`: its scripts, and the props to render and hydrate it with. */
export interface IslandData<P extends object = object> extends Scripts {
  props: P;
}

/**
 * Makes a page's island, in the page's load. `others` are paths of sources that it fetches at once when it starts.
 * @throws if there is no entry of that name, or the props do not fit its schema
 */
export function islandOf<P extends object>(
  name: IslandName,
  props: P,
  others: readonly string[] = []
): IslandData<P> {
  checkProps(name, props);
  return { props, ...scriptsOf(name, others) };
}
