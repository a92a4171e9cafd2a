import EmbeddedChart from '../lib/embedded/EmbeddedChart.svelte';
import { hydrateAround } from '../lib/island/hydrate.ts';

await hydrateAround(EmbeddedChart);
