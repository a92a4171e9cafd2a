import { building } from '$app/environment';
import { base } from '$app/paths';
import { Progress } from '../../../../lib/figures/progress.ts';
import { oembedPath } from '$lib/embed/oembed.server.ts';
import { islandOf } from '$lib/island/island.server.ts';
import { idsOf } from '$lib/edition/addresses.ts';
import { opening } from '$lib/edition/excerpt.ts';
import { stepOf } from '$lib/figures/files.server.ts';
import { allEditions, editionAt } from '$lib/edition/editions.server.ts';
import { notesOf } from '$lib/edition/notes.ts';
import { pageOf } from '$lib/edition/page.ts';
import { headOf } from '$lib/syndication/head.ts';

/** Longest description that networks show whole, in characters. */
const longest = { 'zh-hant': 100, 'zh-hans': 100, en: 200 };

/** Every step but the cover, whose moment is the article itself, under each id that leads to it. */
const moments = allEditions.flatMap(({ settings, steps }) =>
  steps
    .slice(1)
    .flatMap(idsOf)
    .map((id) => ({ edition: settings.path, step: id }))
);
export const entries = () => moments;

const made = new Progress('moments', moments.length);

/** A moment of an edition: its step and what it rests on. */
export function load({ params, url: { origin }, locals }) {
  if (building) made.count();
  const edition = editionAt(params.edition);
  const step = stepOf(edition, params.step);
  const { headline, home, ui, settings } = edition;
  const chapter = edition.chapters.find(({ id }) => id === step.chapter);
  const title = `${step.heading} · ${headline}`;
  const description = opening(step.text, longest[settings.id], settings.locale);
  const path = `moments/${step.id}/`;
  const oembed = origin + oembedPath(settings.id, step.id);
  const facts = { title, description, path, origin, base, oembed, step };
  locals.head = headOf(edition, allEditions, facts);
  const page = pageOf(edition, allEditions, { path, origin });
  return {
    edition: { headline, home, ui },
    step,
    chapter: chapter && { title: chapter.title, years: chapter.years },
    notes: notesOf(step.id, edition.notes),
    title,
    description,
    page,
    island: islandOf('step-page', { home, step: step.id, worker: page.worker })
  };
}
