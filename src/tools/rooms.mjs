/** The rooms of `src`, from the lowest to the highest: a file imports from its own room and from lower ones. */
const rooms = [
  ['src/lib/(escape|next-task|trusted)\\.ts$', 'helpers'],
  ['src/lib/chart/', 'chart'],
  ['src/content/', 'content'],
  ['src/lib/edition/', 'edition'],
  ['src/lib/figures/', 'figures'],
  ['src/lib/reading/', 'reading'],
  ['src/lib/island/', 'island'],
  ['src/lib/sources/', 'sources'],
  ['src/lib/film/', 'film'],
  ['src/lib/embed/', 'embed'],
  ['src/lib/share/', 'share'],
  ['src/lib/explore/', 'explore'],
  ['src/lib/article/', 'article'],
  ['src/lib/story/', 'story'],
  ['src/lib/embedded/', 'embedded'],
  ['src/lib/syndication/', 'syndication'],
  ['src/(routes|islands|params|hooks|service-worker|app)', 'routes'],
  ['src/(tools|bench)/', 'tools']
];

const upward = rooms.slice(0, -1).map(([path, name], i) => ({
  name: `${name}-imports-from-a-higher-room`,
  severity: 'error',
  from: { path: `^${path}` },
  to: {
    path: rooms
      .slice(i + 1)
      .map(([higher]) => `^${higher}`)
      .join('|')
  }
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'circle',
      severity: 'error',
      from: {},
      to: { circular: true }
    },
    ...upward
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(node_modules|\\.svelte-kit|static|build)/' },
    enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.js', '.svelte'] }
  }
};
