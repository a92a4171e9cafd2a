import EmbeddedChart from '../lib/embedded/EmbeddedChart.svelte';
import { hydrateAround, runIsland } from '../lib/island/hydrate.ts';

runIsland(() => hydrateAround(EmbeddedChart));
