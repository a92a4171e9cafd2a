import { ghostVersion, startGhost } from './ghost.ts';
import type { Run } from './run.ts';

/** Each snippet on a page of Ghost, in the themes that come with it. */
export async function readGhost({ story, printed, database, used, read }: Run) {
  const ghost = await startGhost(await database(), story.certificate);
  used(`Ghost ${ghostVersion}`);
  for (const theme of ['source', 'casper']) {
    const name = await ghost.theme(theme);
    used(name);
    for (const one of printed.pasted) {
      const publish = one.address ? ghost.publishAddress : ghost.publishHtml;
      await read(`Ghost, ${theme}`, one, () => publish(one.name, one.code));
    }
  }
}
