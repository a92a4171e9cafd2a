import type { Plugin } from 'vite';

const own = (names: string) => new RegExp(`src/(lib|scripts)/(${names})\\.(svelte|ts)$`);
const libraries = /node_modules\/(layercake|scrollama)\/|vite\/preload-helper|rolldown[/:]runtime/;

/** What every page with the moving story needs at first sight, and what none needs: the words are no part of a script. */
const moving = own(
  [
    'chart/(?!tables|svg).*',
    'story/(Story|Telling|Spread|ChapterMenu|Foot|DataTable|chapters)',
    'reading/(Progress|Languages|CopyAddress|alive|steps|address|keys|memory|in-time|once|offline)',
    'trusted|escape|page'
  ].join('|')
);
const text = own(
  'story/(Article|Cover|ChapterHead|StepText|Check|Still|Anchor|Ending|Head|Face)|share/ShareLink'
);

/** Keeps the story in one file: divided by which pages share what, it would be longer and take more requests. */
export function oneStory(): Plugin {
  const groups = [
    { name: 'story', test: (id: string) => moving.test(id) || libraries.test(id) },
    { name: 'text', test: text }
  ];
  return {
    name: 'one-story',
    apply: 'build',
    config: (_, { isSsrBuild }) =>
      isSsrBuild ? {} : { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } }
  };
}
