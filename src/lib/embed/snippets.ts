import { momentAt } from '../edition/moment-at.ts';
import { escape } from '../escape.ts';
import { sandbox } from './protocol.ts';

/** What a snippet is of, all addresses with the host. */
export interface Embedded {
  /** The site's root and the edition's front page. */
  root: string;
  home: string;
  /** Id of the edition, and whether it is the default. */
  edition: string;
  isDefault: boolean;
  lang: string;
  headline: string;
  newsroom: string;
  /** The chart, where it is one and not the whole; its picture's size and the most that its embed is tall, in px. */
  moment?: {
    id: string;
    heading: string;
    picture: string;
    size: { width: number; height: number };
    tallest: number;
  };
  /** The part of the story, where it is one: a chapter, or the steps from one to another (`a..b`). */
  part?: { chapter: string; steps?: never; title: string } | { steps: string; title: string };
  /** `light` or `dark`; empty leaves it to what is behind the embed. */
  theme?: string;
  /** Id of the step that the story begins at; empty for its beginning. */
  start?: string;
  /** px at the top of the window that the host's own header covers; empty where it covers nothing. */
  top?: string;
}

/** The script for hosts: its name below `embed/v1/`, and its checksum where it is the fixed one. */
export interface LoaderFile {
  file: string;
  integrity?: string;
}

/** Attributes that limit what a frame may do. */
export const frameRights = {
  sandbox,
  allow: 'clipboard-write',
  referrerpolicy: 'strict-origin-when-cross-origin'
};

/** Attributes as they stand in a tag; those without a value are left out. */
const attributes = (values: Record<string, string | undefined>) =>
  Object.entries(values)
    .filter(([, value]) => value)
    .map(([name, value = '']) => ` ${name}="${escape(value)}"`)
    .join('');

export const titleOf = ({ moment, part, headline }: Embedded) =>
  moment?.heading ?? part?.title ?? headline;

const chapterOf = ({ part }: Embedded) => (part && 'chapter' in part ? part.chapter : undefined);
const stepsOf = ({ part }: Embedded) => (part && 'steps' in part ? part.steps : undefined);

/** The address that an embed leads to: the step's or the chapter's own page, the article at a step, or the article. */
export function targetOf(embedded: Embedded): string {
  const { home, moment } = embedded;
  const [chapter, steps] = [chapterOf(embedded), stepsOf(embedded)];
  if (moment) return moment.id === 'cover' ? home : momentAt(home, moment.id);
  if (chapter) return `${home}chapters/${chapter}/`;
  return steps ? `${home}#${steps.split('..')[0]}` : home;
}

/** The address of a frame: one chart, or the story, or a part of it, at its own height. */
export function frameAddress(embedded: Embedded): string {
  const { home, moment, theme, start } = embedded;
  const [chapter, steps] = [chapterOf(embedded), stepsOf(embedded)];
  const path = moment ? `moments/${moment.id}/` : chapter ? `chapters/${chapter}/` : 'flat/';
  const url = new URL(`embed/${path}`, home);
  if (theme) url.searchParams.set('theme', theme);
  if (steps) url.searchParams.set('steps', steps);
  else if (start && !moment && !chapter) url.searchParams.set('start', start);
  return url.href;
}

/** The attributes of the element for what was chosen. */
export function optionsOf(embedded: Embedded): Record<string, string | undefined> {
  const { edition, isDefault, moment, part, theme, start, top, lang } = embedded;
  return {
    edition: isDefault ? undefined : edition,
    chapter: chapterOf(embedded),
    steps: stepsOf(embedded),
    moment: moment?.id,
    theme,
    start: moment || part ? undefined : start,
    'top-offset': moment ? undefined : top,
    title: titleOf(embedded),
    lang
  };
}

/** The picture that stands until something moves, and where nothing does. */
export const cardOf = (embedded: Embedded): string => {
  const { root, edition, moment } = embedded;
  const id = moment?.id ?? chapterOf(embedded) ?? stepsOf(embedded)?.split('..')[0];
  return `${root}cards/${edition}/${id || 'cover'}.jpg`;
};

/** A link with the card and the words, in one line: editors make paragraphs of lines, and filters keep links and pictures. */
export const fallbackOf = (embedded: Embedded): string =>
  `<a href="${escape(targetOf(embedded))}"><img src="${escape(cardOf(embedded))}" alt="" width="1200" height="630" loading="lazy" style="display:block;width:100%;height:auto"> ${escape(titleOf(embedded))}</a>`;

/** The address of the loader. */
export const loaderOf = ({ root }: Embedded, { file }: LoaderFile): string =>
  `${root}embed/v1/${file}`;

/** The element with its fallback, and the loader's script tag: one line, one block that themes can centre. */
export function scriptSnippet(embedded: Embedded, script: LoaderFile): string {
  const checked = script.integrity
    ? ` integrity="${script.integrity}" crossorigin="anonymous"`
    : '';
  return `<div><two-lines-story${attributes(optionsOf(embedded))} style="display:block">${fallbackOf(embedded)}</two-lines-story><script async src="${escape(loaderOf(embedded, script))}"${checked}></script></div>`;
}

/** A plain frame of a height in px, and a link that stays where frames are taken away. */
export function frameSnippet(embedded: Embedded, height: number): string {
  const frame = attributes({
    src: frameAddress(embedded),
    title: titleOf(embedded),
    width: '100%',
    height: String(height),
    loading: 'lazy',
    ...frameRights,
    style: 'display:block;border:0;width:100%'
  });
  return `<div><iframe${frame}></iframe><a href="${escape(targetOf(embedded))}">${escape(titleOf(embedded))}</a></div>`;
}

/** The picture of a chart, or the card of a story: address, words for who does not see it, size in px. */
function pictureOf(embedded: Embedded) {
  const { root, edition, moment } = embedded;
  if (!moment) return { src: cardOf(embedded), alt: titleOf(embedded), width: 1200, height: 630 };
  const src = `${root}figures/${edition}/${moment.id}.png`;
  return { src, alt: moment.picture, ...moment.size };
}

/** A picture with a link, for what shows no frames. */
export function pictureSnippet(embedded: Embedded): string {
  const target = escape(targetOf(embedded));
  const { src, alt, width, height } = pictureOf(embedded);
  return `<figure style="margin:0 auto"><a href="${target}"><img src="${escape(src)}" alt="${escape(alt)}" width="${width}" height="${height}" loading="lazy" style="display:block;width:100%;height:auto"></a><figcaption><a href="${target}">${escape(titleOf(embedded))}</a> · ${escape(embedded.newsroom)}</figcaption></figure>`;
}

/** The same in Markdown, for what takes no HTML. */
export function markdownSnippet(embedded: Embedded): string {
  const target = targetOf(embedded);
  const words = (text: string) => text.replace(/[\\[\]*_`]/g, '\\$&').replace(/\s+/g, ' ');
  const { src, alt } = pictureOf(embedded);
  return `[![${words(alt)}](${src})](${target})\n\n[${words(titleOf(embedded))}](${target}) · ${words(embedded.newsroom)}`;
}

/** What a page with a Content-Security-Policy must allow, for all of the snippets. */
export const policyFor = (root: string): string => {
  const { origin } = new URL(root);
  return ['script-src', 'frame-src', 'img-src'].map((name) => `${name} ${origin};`).join(' ');
};
