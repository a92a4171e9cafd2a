import type { Plugin } from 'vite';

/** What every page with the moving story needs at first sight. */
const story =
  /src\/lib\/(chart\/(?!tables|svg)|story\/(Telling|Spread|Cover|Check|Anchor|StepText|Still|DataTable|ChapterHead|Head|Face|Foot)\.svelte|story\/chapters\.ts|reading\/(Progress|Languages)\.svelte|reading\/(steps|address|opening)\.ts|trusted\.ts|share\/(ShareLink\.svelte|moment\.ts))|node_modules\/(layercake|scrollama)\/|vite\/preload-helper|rolldown[/:]runtime/;

/** Keeps the story in one file: divided by which pages share what, it would be longer and take more requests. */
export function oneStory(): Plugin {
  return {
    name: 'one-story',
    apply: 'build',
    config: (_, { isSsrBuild }) =>
      isSsrBuild
        ? {}
        : {
            build: {
              rolldownOptions: {
                output: {
                  codeSplitting: {
                    groups: [{ name: 'story', test: story }]
                  }
                }
              }
            }
          }
  };
}
