import type { ComponentProps } from 'svelte';
import Builder from '../lib/embed/Builder.svelte';
import { hydrateIsland, propsIn } from '../lib/island/hydrate.ts';
import { keepForOffline } from '../lib/reading/offline.ts';

/** Brings the page of the embed builder to life. */
export default async function begin() {
  const props = propsIn<ComponentProps<typeof Builder>>(document);
  await hydrateIsland(Builder, props);
  keepForOffline(`${props.kit.base}service-worker.js`);
}
