import { article } from './pages.ts';

/** The smallest pages on which an embed once broke: each does one thing that real systems do. */

const inFrame = (snippet: string) =>
  `<!doctype html><meta charset="utf-8"><body style="margin:0">${snippet}`;
const escaped = (html: string) => html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** A frame that is as high as what is in it, as previews and site builders have it; `follow` is what keeps it so. */
const growing =
  (follow: string, inner = '') =>
  (snippet: string) =>
    article(
      `<iframe id="grows" style="width:100%" srcdoc="${escaped(inFrame(snippet + inner))}"></iframe><script>
const f = document.getElementById('grows');
const grow = () => { f.style.height = f.contentDocument.documentElement.scrollHeight + 'px'; };
${follow}</script>`
    );

export const growingFrames = {
  'in steps of time': growing('setInterval(grow, 200);'),
  'with an observer': growing(
    'f.onload = () => new ResizeObserver(grow).observe(f.contentDocument.documentElement);'
  ),
  'by messages': growing(
    "addEventListener('message', ({ data }) => { if (data.tall) f.style.height = data.tall + 'px'; });",
    "<script>new ResizeObserver(() => parent.postMessage({ tall: document.documentElement.scrollHeight }, '*')).observe(document.documentElement)</script>"
  )
};

/** Block themes centre each block of the content by its margins. */
export const centred = (snippet: string) =>
  article(snippet, {
    head: '<style>article{max-width:none}article>*{max-width:650px;margin-inline:auto!important}</style>'
  });

/** A classic theme lets a frame that stands in the content by itself span the window. */
export const spanned = (snippet: string) =>
  article(snippet, {
    head: '<style>article>iframe{position:relative;left:calc(50% - 50vw);width:100vw!important;max-width:100vw!important}</style>'
  });

/** A column of a small phone's page, between margins of 24 px. */
export const narrow = (snippet: string) =>
  article(snippet, { head: '<style>article{max-width:312px}</style>' });

/** A header that stays on top, of which the page tells its browser. */
export const headed = (snippet: string) =>
  article(snippet, {
    head: '<style>html{scroll-padding-top:80px}header{position:sticky;top:0;height:80px;background:#ddd;z-index:9}</style>',
    before: '<header>Host</header>'
  });

/** A page that is dark by itself, whatever its reader's system is. */
export const darkened = (snippet: string) =>
  article(snippet, { head: '<style>body{background:#111;color:#eee}</style>' });

/** Pages that let no frame of another site in, by the headers that they are sent with. */
export const forbidding = {
  'a policy without frames': {
    'content-security-policy': "default-src * 'unsafe-inline'; frame-src 'self'"
  },
  'a policy of its own site': {
    'content-security-policy':
      "default-src 'self' 'unsafe-inline'; script-src * 'unsafe-inline'; img-src *"
  }
};
