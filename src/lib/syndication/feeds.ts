import { escape } from '../escape.ts';
import { Feed } from 'feed';
import type { Correction } from '../../content/corrections.ts';
import { site } from '../../content/site.ts';
import { stepNamed } from '../edition/addresses.ts';
import { chaptersOf } from '../edition/chapters.ts';
import { withoutButtons } from '../edition/prose.ts';
import type { Edition } from '../edition/types.ts';

/** The whole text with a figure for each step, as HTML for feed readers: every address with its host. */
export function articleHtml({ chapters, steps, ui, standfirst, settings }: Edition, at: string) {
  const text = chaptersOf({ chapters, steps }).map(
    (chapter) =>
      `<h2>${escape(chapter.title)}</h2><p>${escape(chapter.years)} · ${escape(chapter.summary)}</p>` +
      chapter.steps
        .map(({ id, heading, body, check, picture, figure, source }) =>
          [
            `<h3>${escape(heading)}</h3>${body}`,
            check &&
              `<blockquote><p><b>${escape(ui.circulates)}</b></p>${check.circulates}<p><b>${escape(ui.record)}</b></p>${check.record}</blockquote>`,
            `<figure><img src="${at}/figures/${settings.id}/${id}.png" alt="${escape(picture)}" width="${figure.width}" height="${figure.height}"><figcaption>${escape(source)}</figcaption></figure>`
          ]
            .filter(Boolean)
            .join('')
        )
        .join('')
  );
  const { origin } = new URL(at);
  const html = `<p>${escape(standfirst)}</p>${text.join('')}`;
  return withoutButtons(html).replace(/ href="\//g, ` href="${origin}/`);
}

/**
 * The feed of an edition: the article, and each correction of it. `at` is the address of the site's root, with its
 * host and without a slash.
 */
export function feedOf(edition: Edition, corrections: readonly Correction[], at: string): Feed {
  const { settings, home, headline, description, steps, parts } = edition;
  const url = `${new URL(at).origin}${home}`;
  const author = { name: site.newsroom[settings.id], link: url };
  const feed = new Feed({
    title: headline,
    description,
    id: url,
    link: url,
    language: settings.hreflang,
    image: `${at}/cards/${settings.id}/cover.jpg`,
    favicon: `${at}/icons/192.png`,
    copyright: `${author.name}, ${site.licence.words.name}`,
    updated: new Date(site.updated),
    author,
    feedLinks: { rss: `${url}feed.xml`, json: `${url}feed.json` }
  });
  feed.addItem({
    title: headline,
    id: url,
    link: url,
    description,
    content: articleHtml(edition, at),
    date: new Date(site.updated),
    published: new Date(site.published),
    image: `${at}/cards/${settings.id}/cover.jpg`,
    author: [author]
  });
  for (const { date, step, words } of corrections) {
    const heading = stepNamed(steps, step)?.heading ?? '';
    feed.addItem({
      title: `${parts.corrections}: ${heading}`,
      id: `${url}sources/#corrections-${date}-${step}`,
      link: `${url}sources/#corrections`,
      description: words[settings.id],
      content: `<p><a href="${url}#${step}">${escape(heading)}</a></p><p>${escape(words[settings.id])}</p>`,
      date: new Date(date),
      author: [author]
    });
  }
  return feed;
}
