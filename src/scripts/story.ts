import { keepForOffline } from '../lib/reading/offline.ts';
import Story from '../lib/story/Story.svelte';
import { styled, takeOverStory, toldIn } from './page.ts';

await styled();
const { worker, ...story } = toldIn<'story'>(document);
takeOverStory(Story, story);
keepForOffline(worker);
