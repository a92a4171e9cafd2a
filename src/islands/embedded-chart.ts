import Moment from '../lib/embed/Moment.svelte';
import { hydrateAround } from '../lib/island/hydrate.ts';

await hydrateAround(Moment);
