import Moment from '../lib/embed/Moment.svelte';
import { takeOver, toldIn } from './page.ts';

takeOver(Moment, toldIn<'embedded-chart'>(document));
