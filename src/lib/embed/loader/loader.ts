import { storyElement } from './element.ts';

/**
 * Defines `<two-lines-story>` on a host's page, once however often and in whichever version it is loaded. In a browser
 * that lacks what it needs the element shows its fallback: picture, headline, link.
 */
const name = 'two-lines-story';
const script =
  document.currentScript ?? document.querySelector('script[src*="/embed/v1/"][src*="loader"]');
const root =
  (script instanceof HTMLScriptElement && /^(.*\/)embed\/v1\//.exec(script.src)?.[1]) || SITE_ROOT;

if (root && 'adoptedStyleSheets' in document && !customElements.get(name))
  customElements.define(name, storyElement(root));
