import { readFileSync } from 'node:fs';

/** Pages of news sites, as far as their layout matters to what is embedded: each puts a snippet into an article. */
const words = (count: number) =>
  Array.from(
    { length: count },
    (_, i) =>
      `<p>Paragraph ${i + 1} of the host’s own article, long enough to take a few lines in its column and to be scrolled past on any screen before what is embedded comes.</p>`
  ).join('\n');

/** A host's page with a snippet among its paragraphs. */
export const article = (
  snippet: string,
  { head = '', before = '', after = '', html = '' } = {}
) => `<!doctype html>
<html lang="en" ${html}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>A news site</title><style>body{font:18px/1.6 serif;margin:0}article{max-width:900px;margin:auto;padding:0 12px}p{margin:1em 0}</style>${head}</head>
<body>${before}<article><h1>A host’s article</h1><a id="above" href="#top">before</a>
${words(12)}
${snippet}
<a id="below" href="#top">after</a>
${words(12)}</article>${after}</body></html>`;

const wrapped = (style: string) => (snippet: string) =>
  article(`<div style="${style}">${snippet}</div>`);

/** A script of a package, to stand in a page. */
const vendor = (path: string) =>
  `<script>${readFileSync(`node_modules/${path}`, 'utf8').replaceAll('</script', '<\\/script')}</script>`;

/** Hosts on which the story rides through the page with the host's scroll. */
export const riding = {
  'a plain article': article,
  'transformed ancestors': wrapped('transform:translateZ(0);filter:none;will-change:transform'),
  'clipped and contained ancestors': wrapped(
    'overflow:clip;contain:layout;container-type:inline-size'
  ),
  'a grid': wrapped('display:grid;grid-template-columns:1fr'),
  'a flex column': wrapped('display:flex;flex-direction:column'),
  'a page from right to left': (snippet: string) => article(snippet, { html: 'dir="rtl"' }),
  'a zoomed page': wrapped('zoom:1.25'),
  'an inner scroller': (snippet: string) =>
    article(snippet, {
      before: '<div id="scroller" style="height:560px;margin-top:40px;overflow-y:auto">',
      after: '</div>'
    }),
  'a body that scrolls': (snippet: string) =>
    article(snippet, {
      head: '<style>html,body{height:100%;overflow-x:hidden}</style>'
    })
} satisfies Record<string, (snippet: string) => string>;

/** Hosts whose styles keep anything from sticking, or leave no room. */
export const still = {
  'hidden overflow': wrapped('overflow:hidden'),
  'hidden sideways overflow of both roots': (snippet: string) =>
    article(snippet, { head: '<style>html,body{overflow-x:hidden}</style>' }),
  'a column of 250 px': wrapped('width:250px')
} satisfies Record<string, (snippet: string) => string>;

/** Hosts with a script that gives frames their height. `src` is a frame's address. */
export const resizing = {
  'pym.js': (src: string) =>
    article(
      `<div id="here"></div>${vendor('pym.js/dist/pym.v1.min.js')}<script>new pym.Parent('here',${JSON.stringify(src)},{})</script>`
    ),
  '@newswire/frames': (src: string) =>
    article(
      `<div data-frame-src="${src}"></div>${vendor('@newswire/frames/dist/frames.umd.js')}<script>newswireFrames.autoInitFrames()</script>`
    ),
  'iframe-resizer 4': (src: string) =>
    article(
      `<iframe id="here" src="${src}" style="width:100%;min-width:100%;border:0"></iframe>${vendor('iframe-resizer/js/iframeResizer.min.js')}<script>iFrameResize({warningTimeout:0},'#here')</script>`
    ),
  'open-iframe-resizer': (src: string) =>
    article(
      `<iframe id="here" src="${src}" style="width:100%;border:0"></iframe>${vendor('@open-iframe-resizer/core/dist/index.umd.cjs')}<script>iframeResizer.initialize({},'#here')</script>`
    ),
  'a Datawrapper page': (src: string) =>
    article(
      `<iframe src="${src}" style="width:100%;border:0" height="300"></iframe><script>window.addEventListener("message",function(a){if(void 0!==a.data["datawrapper-height"]){var e=document.querySelectorAll("iframe");for(var t in a.data["datawrapper-height"])for(var r,i=0;r=e[i];i++)if(r.contentWindow===a.source){var d=a.data["datawrapper-height"][t]+"px";r.style.height=d}}})</script>`
    ),
  'a page in the manner of Medium': (src: string) =>
    article(
      `<iframe src="${src}" style="width:100%;border:0" height="300"></iframe><script>addEventListener('message',function(e){var d;try{d=JSON.parse(e.data)}catch(x){return}if(d.context==='iframe.resize')document.querySelector('iframe').style.height=d.height+'px'})</script>`
    ),
  WordPress: (src: string) =>
    article(
      `<blockquote class="wp-embedded-content" data-secret="abcdef1234"><a href="#">T</a></blockquote><iframe sandbox="allow-scripts" security="restricted" class="wp-embedded-content" data-secret="abcdef1234" src="${src}#?secret=abcdef1234" width="600" height="338" frameborder="0" scrolling="no" style="position:absolute;clip:rect(1px,1px,1px,1px)"></iframe><script>${wordpress}</script>`
    )
} satisfies Record<string, (src: string) => string>;

/** What WordPress does with a message, by the rules of its wp-embed script. */
const wordpress = `addEventListener('message',function(e){var d=e.data;if(!d||!(d.secret||d.message||d.value)||/[^a-zA-Z0-9]/.test(d.secret))return;
var f=document.querySelector('iframe[data-secret="'+d.secret+'"]'),q=document.querySelector('blockquote[data-secret="'+d.secret+'"]');
if(!f||e.source!==f.contentWindow)return;q.style.display='none';f.removeAttribute('style');
if(d.message==='height')f.height=Math.max(200,Math.min(1000,parseInt(d.value,10)));
if(d.message==='link'&&document.activeElement===f)window.followed=d.value});
document.addEventListener('DOMContentLoaded',function(){document.querySelector('iframe').contentWindow.postMessage({message:'ready',secret:'abcdef1234'},'*')});`;

export const strict = (story: string) => (snippet: string) =>
  article(snippet, {
    head: `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src ${story}; frame-src ${story}; img-src ${story}">`
  });
