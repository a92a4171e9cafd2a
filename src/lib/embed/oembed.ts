import { escape } from '../escape.ts';
import { sandbox } from './protocol.ts';

/** What an answer to oEmbed is made from, all addresses with the host. */
export interface OembedSource {
  title: string;
  author: string;
  provider: string;
  /** Addresses of the site, of what is embedded, and of the page that it belongs to. */
  root: string;
  frame: string;
  page: string;
  thumbnail: string;
  /** px that the frame is given where the host cannot follow its height. */
  height: number;
}

/** The width that a card is given where the host does not fill its column, and the most that WordPress lets it be tall, in px. */
export const cardWidth = 600;
export const tallest = 1000;
/** The height of a chapter there, in px: its first step and the beginning of its figure. */
export const chapterHeight = 800;

const common = ({ title, author, provider, root, thumbnail }: OembedSource) => ({
  version: '1.0',
  title,
  author_name: author,
  provider_name: provider,
  provider_url: root,
  cache_age: 86400,
  thumbnail_url: thumbnail,
  thumbnail_width: 1200,
  thumbnail_height: 630
});

/** The answer with a frame. Its HTML is what WordPress lets stand: a quotation with the link, then one empty frame. */
export function richOembed(source: OembedSource) {
  const { frame, page, height } = source;
  const title = escape(source.title);
  return {
    ...common(source),
    type: 'rich',
    width: cardWidth,
    height,
    html: `<blockquote><a href="${escape(page)}">${title}</a></blockquote><iframe src="${escape(frame)}" width="100%" height="${height}" frameborder="0" title="${title}" sandbox="${sandbox}"></iframe>`
  };
}

/** The answer with a picture of this size. */
export const photoOembed = (
  source: OembedSource,
  picture: { url: string; width: number; height: number }
) => ({ ...common(source), type: 'photo', ...picture });
