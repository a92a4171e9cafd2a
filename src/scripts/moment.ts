import { alive } from '../lib/reading/alive.ts';
import { keepForOffline } from '../lib/reading/offline.ts';
import { trusted } from '../lib/trusted.ts';
import { articleIn, refuseOld, tell, toldIn } from './page.ts';

/** Another page of this site, read as a document. Rejects where it does not come. */
async function fetchPage(address: string): Promise<Document> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  const html = trusted('createHTML', await answer.text());
  return new DOMParser().parseFromString(html, 'text/html');
}

const { home, step, worker } = toldIn<'moment'>(document);
alive();
keepForOffline(worker);
try {
  refuseOld();
  // The story takes the moment's place. Where it does not come, the moment stays and is whole by itself.
  const [article, { default: Story }] = await Promise.all([
    fetchPage(home),
    import('../lib/story/Story.svelte')
  ]);
  const { edition, page } = toldIn<'story'>(article);
  // A slow phone answers its reader between reading the page and showing it.
  await new Promise((resolve) => setTimeout(resolve));
  history.replaceState(null, '', `${home}#${step}`);
  document.title = article.title;
  tell(Story, { edition, page, opened: step }, articleIn(article));
} catch (error) {
  console.info(error);
}
