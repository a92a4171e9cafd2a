import type { ComponentProps } from 'svelte';
import Builder from '../lib/embed/Builder.svelte';
import { hydrateIsland, propsIn, runIsland } from '../lib/island/hydrate.ts';
import { keepForOffline } from '../lib/reading/offline.ts';

runIsland(async () => {
  const props = propsIn<ComponentProps<typeof Builder>>(document);
  await hydrateIsland(Builder, props);
  keepForOffline(`${props.kit.base}service-worker.js`);
});
