import type { ShareKey } from './share-words.ts';

/** Words of the embeds, and of the page that makes their snippets. */
export const embedKeys = [
  'title',
  'lead',
  'what',
  'what-story',
  'what-chapter',
  'what-steps',
  'what-moment',
  'chapter',
  'steps-from',
  'steps-to',
  'moment',
  'start',
  'start-first',
  'theme-page',
  'theme-note',
  'top',
  'width',
  'preview',
  'pinned',
  'allow',
  'copy',
  'read',
  'replay',
  'points',
  'from',
  'systems',
  'form-script',
  'form-address',
  'form-frame',
  'form-picture',
  'form-markdown',
  'form-amp',
  'form-part',
  'remains-script',
  'remains-address',
  'remains-frame',
  'remains-picture',
  'remains-markdown',
  'remains-amp',
  'remains-part',
  'system-html',
  'host-html',
  'system-wordpress',
  'host-wordpress',
  'system-ghost',
  'host-ghost',
  'system-frame',
  'host-frame',
  'system-mail',
  'host-mail',
  'system-markdown',
  'host-markdown',
  'system-mdx',
  'host-mdx',
  'system-react',
  'host-react',
  'system-vue',
  'host-vue',
  'system-svelte',
  'host-svelte',
  'system-astro',
  'host-astro',
  'system-amp',
  'host-amp',
  'before-step',
  'onward'
] as const;
export type EmbedKey = (typeof embedKeys)[number];

type FilmKey = Extract<ShareKey, 'film' | 'film-missed'>;
/** The words of the builder: its own, and those that offer a film. */
export type BuilderWords = Record<EmbedKey | FilmKey, string>;

/** The builder's words, of those of an edition. */
export const builderWords = ({
  embed,
  share
}: {
  embed: Record<EmbedKey, string>;
  share: Record<ShareKey, string>;
}): BuilderWords => ({ ...embed, film: share['film'], 'film-missed': share['film-missed'] });
