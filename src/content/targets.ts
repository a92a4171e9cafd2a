import type { EditionId } from './editions.ts';

/** Where a moment can be sent with a plain link: `{url}`, `{title}`, `{text}` (title and address) and `{image}` are filled in. */
export interface Target {
  id: string;
  /** Its name, in editions that write it otherwise. */
  name: string;
  names?: Partial<Record<EditionId, string>>;
  address: string;
}

export const targets = [
  {
    id: 'line',
    name: 'LINE',
    address: 'https://social-plugins.line.me/lineit/share?url={url}&text={title}'
  },
  {
    id: 'facebook',
    name: 'Facebook',
    address: 'https://www.facebook.com/sharer/sharer.php?u={url}'
  },
  {
    id: 'threads',
    name: 'Threads',
    address: 'https://www.threads.com/intent/post?text={title}&url={url}'
  },
  { id: 'x', name: 'X', address: 'https://x.com/intent/post?text={title}&url={url}' },
  {
    id: 'weibo',
    name: 'Weibo',
    names: { 'zh-hant': '微博', 'zh-hans': '微博' },
    address: 'https://service.weibo.com/share/share.php?url={url}&title={title}&pic={image}'
  },
  { id: 'telegram', name: 'Telegram', address: 'https://t.me/share/url?url={url}&text={title}' },
  { id: 'whatsapp', name: 'WhatsApp', address: 'https://wa.me/?text={text}' },
  { id: 'bluesky', name: 'Bluesky', address: 'https://bsky.app/intent/compose?text={text}' },
  {
    id: 'linkedin',
    name: 'LinkedIn',
    address: 'https://www.linkedin.com/sharing/share-offsite/?url={url}'
  },
  {
    id: 'reddit',
    name: 'Reddit',
    address: 'https://www.reddit.com/submit?url={url}&title={title}'
  },
  {
    id: 'email',
    name: 'Email',
    names: { 'zh-hant': '電子郵件', 'zh-hans': '电子邮件' },
    address: 'mailto:?subject={title}&body={text}'
  }
] as const satisfies Target[];

export type TargetId = (typeof targets)[number]['id'];

/** Mastodon has no one address: the reader names the server. */
export const mastodon = 'https://{server}/share?text={text}';

/** The order in which an edition's readers find them. */
export const order: Record<EditionId, TargetId[]> = {
  'zh-hant': [
    'line',
    'facebook',
    'threads',
    'x',
    'telegram',
    'whatsapp',
    'bluesky',
    'linkedin',
    'reddit',
    'weibo',
    'email'
  ],
  'zh-hans': [
    'weibo',
    'telegram',
    'x',
    'facebook',
    'whatsapp',
    'line',
    'linkedin',
    'threads',
    'bluesky',
    'reddit',
    'email'
  ],
  en: [
    'x',
    'facebook',
    'bluesky',
    'threads',
    'whatsapp',
    'linkedin',
    'reddit',
    'telegram',
    'email',
    'line',
    'weibo'
  ]
};
