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
  /** The chart, where it is one and not the whole. */
  moment?: { id: string; heading: string; picture: string };
  /** `light` or `dark`; empty leaves it to the reader's system. */
  theme?: string;
  /** Id of the step that the story begins at; empty for its beginning. */
  start?: string;
  newsroom: string;
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

const titleOf = ({ moment, headline }: Embedded) => moment?.heading ?? headline;

/** The address that an embed leads to: the step's own page, or the article. */
export const targetOf = ({ home, moment }: Embedded) =>
  moment && moment.id !== 'cover' ? `${home}moments/${moment.id}/` : home;

/** The address of a frame: one chart, or the story at its own height. */
export function frameAddress({ home, moment, theme, start }: Embedded): string {
  const url = new URL(moment ? `embed/moments/${moment.id}/` : 'embed/flat/', home);
  if (theme) url.searchParams.set('theme', theme);
  if (start && !moment) url.searchParams.set('start', start);
  return url.href;
}

/** The element with its fallback, and the loader's script tag. */
export function scriptSnippet(
  embedded: Embedded,
  script: { file: string; integrity?: string }
): string {
  const { root, edition, isDefault, moment, theme, start, lang } = embedded;
  const title = titleOf(embedded);
  const target = targetOf(embedded);
  const element = attributes({
    edition: isDefault ? undefined : edition,
    moment: moment?.id,
    theme,
    start: moment ? undefined : start,
    title,
    lang
  });
  const card = `${root}cards/${edition}/${moment?.id ?? 'cover'}.jpg`;
  const checked = script.integrity
    ? ` integrity="${script.integrity}" crossorigin="anonymous"`
    : '';
  return `<two-lines-story${element} style="display:block">
  <a href="${escape(target)}"><img src="${escape(card)}" alt="" width="1200" height="630" loading="lazy" style="width:100%;height:auto"></a>
  <p><a href="${escape(target)}">${escape(title)}</a></p>
</two-lines-story>
<script async src="${escape(root)}embed/v1/${script.file}"${checked}></script>`;
}

/** A plain frame, as high as it was measured to be. */
export function frameSnippet(embedded: Embedded, height: number): string {
  const frame = attributes({
    src: frameAddress(embedded),
    title: titleOf(embedded),
    width: '100%',
    height: String(height),
    loading: 'lazy',
    ...frameRights,
    style: 'border:0;width:100%'
  });
  return `<iframe${frame}></iframe>`;
}

/** A picture with a link, for what shows no frames. */
export function pictureSnippet(embedded: Embedded): string {
  const { root, edition, moment, newsroom } = embedded;
  const target = escape(targetOf(embedded));
  const file = `${root}figures/${edition}/${moment?.id ?? 'cover'}.png`;
  return `<figure style="margin:0">
  <a href="${target}"><img src="${escape(file)}" alt="${escape(moment?.picture ?? embedded.headline)}" width="1520" loading="lazy" style="width:100%;height:auto"></a>
  <figcaption><a href="${target}">${escape(titleOf(embedded))}</a> · ${escape(newsroom)}</figcaption>
</figure>`;
}

/** What a page with a Content-Security-Policy must allow, for all of the snippets. */
export const policyFor = (root: string): string => {
  const { origin } = new URL(root);
  return ['script-src', 'frame-src', 'img-src'].map((name) => `${name} ${origin};`).join(' ');
};
