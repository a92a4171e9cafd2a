import Moment from '../lib/embed/Moment.svelte';
import { hydrateIsland } from '../lib/island/hydrate.ts';

await hydrateIsland(Moment);
