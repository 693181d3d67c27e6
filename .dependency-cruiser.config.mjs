const features = [
  'identity',
  'directory',
  'needs',
  'posting',
  'bidding',
  'evaluation',
  'award',
  'fulfilment',
  'oversight',
];
const readers = ['notification', 'disclosure', 'operations'];
const any = (names) => `(${names.join('|')})`;

/** Whoever stands further down the row may import whoever stands before, never back. */
const neverBack = features.map((feature, index) => ({
  name: `${feature}-never-back`,
  severity: 'error',
  from: { path: `^libs/${feature}/src` },
  to: {
    path: `^libs/${any([...features.slice(index + 1), ...readers])}/`,
    pathNot: `^libs/${feature}/`,
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'contracts-import-nothing',
      severity: 'error',
      from: { path: '^libs/contracts/src' },
      to: { pathNot: '^libs/contracts/src' },
    },
    {
      name: 'kernel-is-pure',
      severity: 'error',
      from: { path: '^libs/kernel/src' },
      to: { pathNot: '^libs/(kernel|contracts)/src|^node_modules/uuid' },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^libs/platform/src' },
      to: { path: `^(apps|libs/${any([...features, ...readers])})/` },
    },
    ...neverBack,
    {
      name: 'readers-use-few-doors',
      severity: 'error',
      from: { path: `^libs/${any(readers)}/src` },
      to: { path: `^libs/${any(features.slice(2))}/` },
    },
    {
      name: 'readers-are-not-imported',
      severity: 'error',
      from: { path: '^libs/', pathNot: `^libs/${any(readers)}/` },
      to: { path: `^libs/${any(readers)}/` },
    },
    {
      name: 'rooms-have-one-door',
      severity: 'error',
      from: { path: '^libs/([^/]+)/src' },
      to: { path: '^libs/[^/]+/src/.+', pathNot: '^libs/($1/|[^/]+/src/index\\.ts$)' },
    },
    {
      name: 'apps-use-doors',
      severity: 'error',
      from: { path: '^apps/' },
      to: { path: '^libs/[^/]+/src/.+', pathNot: '^libs/[^/]+/src/index\\.ts$' },
    },
    {
      name: 'libs-know-no-app',
      severity: 'error',
      from: { path: '^libs/[^/]+/src' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-apart',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      // Money, dates and draws must come out the same on both sides, so the kernel is shared as well.
      name: 'web-shares-little',
      severity: 'error',
      from: { path: '^apps/web/src' },
      to: {
        path: '^(apps|libs)/',
        pathNot: '^apps/web/src/|^libs/(contracts|kernel)/src/index.ts$',
      },
    },
    {
      name: 'hall-without-the-component-library',
      severity: 'error',
      from: { path: '^apps/web/src/(hall|ui|api|text)/' },
      to: { path: '^node_modules/(antd|@ant-design)/|^apps/web/src/desks?/' },
    },
    {
      name: 'domain-is-pure',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/domain/' },
      to: {
        path: '^node_modules/(typeorm|@nestjs|fastify|pg|bullmq)|^libs/platform/|/(persistence|application|http|jobs)/',
        // Shapes of entities are slices of data; only their types come in.
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'bullmq-in-one-place',
      severity: 'error',
      from: { pathNot: '^libs/platform/src/queue/bullmq/|^apps/cli/src/start/reach.ts|(^|/)test/' },
      to: { path: '^node_modules/(bullmq|ioredis)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    moduleSystems: ['es6'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
  },
};
