import { sandbox } from './protocol.ts';

/** Hosts that have their own way of embedding, in the order in which the builder shows them. */
export const recipes = ['wordpress', 'ghost', 'html', 'amp', 'react', 'vue'] as const;
export type Recipe = (typeof recipes)[number];

/** What the recipes are made from. */
export interface Given {
  /** Address of the page that is embedded, with the host. */
  page: string;
  /** Address of the frame of one chart or card. */
  frame: string;
  script: string;
  frameSnippet: string;
  loader: string;
  edition: string;
}

/** What a host of this kind takes: an address, a snippet, or code. */
export function recipe(kind: Recipe, given: Given): string {
  const { page, frame, script, frameSnippet, loader, edition } = given;
  switch (kind) {
    case 'wordpress':
      return page;
    case 'ghost':
      return `${page}\n\n<!-- or -->\n${frameSnippet}`;
    case 'html':
      return script;
    case 'amp':
      return `<script async custom-element="amp-iframe" src="https://cdn.ampproject.org/v0/amp-iframe-0.1.js"></script>
<amp-iframe src="${frame}" width="600" height="760" layout="responsive" resizable
  sandbox="${sandbox}" frameborder="0">
  <a overflow tabindex="0" role="button" aria-label="Show all" href="${page}">Show all</a>
</amp-iframe>`;
    case 'react':
      return `import { useEffect, useRef } from 'react';

export function TwoLines() {
  const story = useRef(null);
  useEffect(() => {
    const script = document.createElement('script');
    script.src = '${loader}';
    script.async = true;
    document.head.append(script);
    const onStep = ({ detail }) => console.log(detail.step);
    const element = story.current;
    element.addEventListener('step', onStep);
    return () => element.removeEventListener('step', onStep);
  }, []);
  return (
    <two-lines-story ref={story} edition="${edition}">
      <a href="${page}">${page}</a>
    </two-lines-story>
  );
}`;
    case 'vue':
      return `// vite.config.js
vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'two-lines-story' } } })

<!-- TwoLines.vue -->
<script setup>
import { onMounted } from 'vue';
onMounted(() => {
  const script = document.createElement('script');
  script.src = '${loader}';
  script.async = true;
  document.head.append(script);
});
</script>

<template>
  <two-lines-story edition="${edition}" @step="(event) => console.log(event.detail.step)">
    <a href="${page}">${page}</a>
  </two-lines-story>
</template>`;
  }
}
