import { keepForOffline } from '../lib/reading/offline.ts';
import Story from '../lib/story/Story.svelte';
import { takeOverStory, toldIn } from './page.ts';

const { worker, ...story } = toldIn<'story'>(document);
takeOverStory(Story, story);
keepForOffline(worker);
