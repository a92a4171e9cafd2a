import EmbeddedChart from '../lib/embedded/EmbeddedChart.svelte';
import { hydrateAround } from '../lib/island/hydrate.ts';

/** Brings one chart in a host's frame to life. */
export default () => hydrateAround(EmbeddedChart);
