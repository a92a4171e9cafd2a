import {
  cardOf,
  fallbackOf,
  frameAddress,
  frameSnippet,
  loaderOf,
  markdownSnippet,
  optionsOf,
  pictureSnippet,
  scriptSnippet,
  targetOf,
  titleOf,
  type Embedded,
  type LoaderFile
} from './snippets.ts';
import { escape } from '../escape.ts';
import { sandbox } from './protocol.ts';

/** The systems of hosts that have a way of their own, in the order in which the builder offers them. */
export const systems = [
  'html',
  'wordpress',
  'ghost',
  'frame',
  'mail',
  'markdown',
  'mdx',
  'react',
  'vue',
  'svelte',
  'astro',
  'amp'
] as const;
export type System = (typeof systems)[number];

/** What a code is, which tells what remains of it where something is taken away. */
export type Form = 'script' | 'address' | 'frame' | 'picture' | 'markdown' | 'amp' | 'part';

/** Codes to copy: in which file they go, if that is not the page itself. */
export interface Code {
  form: Form;
  code: string;
  file?: string;
}

/** What the recipes are made from: what is embedded, the loader, and the height of a frame in px. */
export interface Given {
  embedded: Embedded;
  loader: LoaderFile;
  height: number;
}

/** Attributes as a template has them, one after the other; their values as text of the language. */
const inTemplate = (embedded: Embedded) =>
  Object.entries(optionsOf(embedded))
    .flatMap(([name, value]) => (value ? [`${name}="${escape(value)}"`] : []))
    .join(' ');

/** A component that loads the script once and hears of the steps. */
const react = ({ embedded, loader }: Given) => `'use client';
import { useEffect, useRef } from 'react';

export default function TwoLines() {
  const story = useRef(null);
  useEffect(() => {
    const element = story.current;
    const onStep = ({ detail }) => console.log(detail.step);
    element.addEventListener('step', onStep);
    if (!customElements.get('two-lines-story') && !document.querySelector('script[src="${loaderOf(embedded, loader)}"]')) {
      const script = document.createElement('script');
      script.src = '${loaderOf(embedded, loader)}';
      script.async = true;
      document.head.append(script);
    }
    return () => element.removeEventListener('step', onStep);
  }, []);
  return (
    <two-lines-story ref={story} ${inTemplate(embedded)} style={{ display: 'block' }}>
      <a href="${escape(targetOf(embedded))}">
        <img src="${escape(cardOf(embedded))}" alt="" width="1200" height="630" loading="lazy" style={{ display: 'block', width: '100%', height: 'auto' }} /> {${JSON.stringify(titleOf(embedded))}}
      </a>
    </two-lines-story>
  );
}`;

const vue = ({ embedded, loader }: Given) => `<script setup>
import { onMounted } from 'vue';

const onStep = ({ detail }) => console.log(detail.step);
onMounted(() => {
  if (customElements.get('two-lines-story') || document.querySelector('script[src="${loaderOf(embedded, loader)}"]')) return;
  const script = document.createElement('script');
  script.src = '${loaderOf(embedded, loader)}';
  script.async = true;
  document.head.append(script);
});
</script>

<template>
  <two-lines-story ${inTemplate(embedded)} style="display:block" @step="onStep">${fallbackOf(embedded)}</two-lines-story>
</template>`;

const svelte = ({ embedded, loader }: Given) => `<svelte:head>
  <script async src="${escape(loaderOf(embedded, loader))}"></script>
</svelte:head>

<two-lines-story ${inTemplate(embedded)} style="display:block" onstep={({ detail }) => console.log(detail.step)}>${fallbackOf(embedded)}</two-lines-story>`;

const ampHead = `<script async custom-element="amp-iframe" src="https://cdn.ampproject.org/v0/amp-iframe-0.1.js"></script>`;

/** AMP's own frame; its picture, which lies over it until it has loaded, may stand anywhere on the page. */
const ampBody = (
  embedded: Embedded,
  height: number
) => `<amp-iframe src="${escape(frameAddress(embedded))}" title="${escape(titleOf(embedded))}" width="600" height="${height}" layout="responsive" resizable sandbox="${sandbox}" frameborder="0">
  <amp-img placeholder layout="fill" src="${escape(cardOf(embedded))}" alt="${escape(titleOf(embedded))}"></amp-img>
  <a overflow tabindex="0" role="button" aria-label="${escape(titleOf(embedded))}" href="${escape(targetOf(embedded))}">${escape(titleOf(embedded))}</a>
</amp-iframe>`;

/**
 * What a host's system takes, the best first: an address, a snippet, or code with every option that was chosen. A chart's
 * address becomes a card that the host makes itself; that of a story would only be its cover.
 */
export function codesFor(system: System, given: Given): Code[] {
  const { embedded, loader, height } = given;
  const script: Code = { form: 'script', code: scriptSnippet(embedded, loader) };
  const frame: Code = { form: 'frame', code: frameSnippet(embedded, height) };
  const address: Code = { form: 'address', code: targetOf(embedded) };
  const byAddress = embedded.moment ? [address, script] : [script, address];
  switch (system) {
    case 'html':
      return [script];
    case 'wordpress':
    case 'ghost':
      return byAddress;
    case 'frame':
      return [frame];
    case 'mail':
      return [{ form: 'picture', code: pictureSnippet(embedded) }];
    case 'markdown':
      return [script, { form: 'markdown', code: markdownSnippet(embedded) }];
    case 'mdx':
    case 'react':
      return [{ form: 'script', code: react(given), file: 'TwoLines.jsx' }];
    case 'vue':
      return [
        {
          form: 'part',
          code: `vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'two-lines-story' } } })`,
          file: 'vite.config.js'
        },
        { form: 'script', code: vue(given), file: 'TwoLines.vue' }
      ];
    case 'svelte':
      return [{ form: 'script', code: svelte(given), file: 'TwoLines.svelte' }];
    case 'astro':
      return [
        { form: 'script', code: script.code.replace('<script async', '<script is:inline async') }
      ];
    case 'amp':
      return [
        { form: 'part', code: ampHead, file: '<head>' },
        { form: 'amp', code: ampBody(embedded, height), file: '<body>' }
      ];
  }
}
