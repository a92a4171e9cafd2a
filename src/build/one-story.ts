import type { Plugin } from 'vite';

const own = (...names: string[]) =>
  new RegExp(`src/(lib|scripts)/(${names.join('|')})\\.(svelte|ts)$`);
const libraries = /node_modules\/(layercake|scrollama)\/|vite\/preload-helper|rolldown[/:]runtime/;

/** What every page with the moving story needs at first sight. */
const story = own(
  'chart/(?!tables|svg).*',
  'story/(Telling|Spread|DataTable|chapters)',
  'reading/(Progress|CopyAddress|alive|steps|place|room|choices|address|memory|in-time|offline)',
  'trusted|escape|page'
);
/** What also stands under the pages that do not move. */
const foot = own('story/Foot', 'reading/Languages');
/** What only writes words, which no script needs. */
const text = own(
  'story/(Article|Cover|ChapterHead|StepText|Check|Still|FigureImage|Anchor|Ending)',
  'share/ShareLink'
);

const groups = [
  { name: 'foot', test: foot },
  { name: 'story', test: (id: string) => story.test(id) || libraries.test(id) },
  { name: 'text', test: text }
];

/** Keeps the story in few files: divided by which pages share what, it would be longer and take more requests. */
export function oneStory(): Plugin {
  return {
    name: 'one-story',
    apply: 'build',
    config: (_, { isSsrBuild }) =>
      isSsrBuild ? {} : { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } }
  };
}
