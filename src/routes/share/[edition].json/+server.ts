import { json } from '@sveltejs/kit';
import { mastodon, order, targets, type Target } from '../../../content/targets.ts';
import { site } from '../../../content/site.ts';
import type { EditionId } from '../../../content/editions.ts';
import type { Sharing } from '$lib/share/sharing.ts';
import { longDate } from '$lib/edition/calendar.ts';
import { allEditions, editionOf } from '$lib/edition/editions.server.ts';

export const prerender = true;
export const entries = () => allEditions.map(({ settings }) => ({ edition: settings.id }));

/** The words and targets of sharing an edition. */
export function GET({ params }) {
  const id = params.edition as EditionId;
  const { share, settings } = editionOf(id);
  const known: readonly Target[] = targets;
  const sharing: Sharing = {
    words: share,
    newsroom: site.newsroom[id],
    date: longDate(site.updated.slice(0, 10), settings),
    targets: order[id].flatMap((target) => {
      const found = known.find((one) => one.id === target);
      return found
        ? { id: target, name: found.names?.[id] ?? found.name, address: found.address }
        : [];
    }),
    mastodon
  };
  return json(sharing);
}
