import Moment from '../lib/embed/Moment.svelte';
import { styled, takeOver, toldIn } from './page.ts';

await styled();
takeOver(Moment, toldIn<'embedded-chart'>(document));
