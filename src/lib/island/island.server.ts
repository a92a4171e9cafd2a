import { scriptsOf, type Scripts } from './manifest.server.ts';
import { checkProps, type IslandName } from './props.server.ts';

/** A page's island, for `Island.svelte`: the props that its component is written with and taken over with. */
export interface IslandData<P extends object = object> extends Scripts {
  props: P;
}

/**
 * An island of a page, said once in the page's load.
 * @throws where there is no entry of that name, or the props are not what its schema knows
 */
export function islandOf<P extends object>(name: IslandName, props: P): IslandData<P> {
  checkProps(name, props);
  return { props, ...scriptsOf(name) };
}
