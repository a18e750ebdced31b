import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

// Who may import whom: a room names the rooms it must not know.
const ROOMS = [
  'core',
  'schemas',
  'bibliography',
  'markdown',
  'sources',
  'queries',
  'outputs',
  'components',
  'layouts',
  'pages',
  'client',
  'worker',
  'checks',
  'import',
  'cli',
  'integrations',
  'nets',
  'explorables',
  'paper',
];
const KNOWS = {
  core: [],
  nets: [],
  schemas: ['core'],
  bibliography: ['core'],
  sources: ['core', 'schemas', 'bibliography', 'markdown'],
  markdown: ['core', 'bibliography', 'sources'],
  queries: ['core', 'schemas', 'bibliography', 'markdown', 'sources', 'checks'],
  paper: ['core'],
  // What a build trains is kept for the next one.
  explorables: ['core', 'nets', 'client', 'sources'],
  components: ['core', 'queries', 'client', 'explorables', 'paper'],
  outputs: ['core', 'schemas', 'bibliography', 'markdown', 'sources', 'queries'],
  layouts: ['core', 'queries', 'outputs', 'components', 'client'],
  pages: ['core', 'queries', 'outputs', 'layouts', 'components', 'client', 'markdown'],
  client: ['core'],
  worker: ['core'],
  checks: ['core', 'schemas', 'bibliography', 'markdown', 'sources'],
  import: ['core', 'schemas', 'bibliography', 'markdown'],
  cli: ['core', 'schemas', 'bibliography', 'markdown', 'sources', 'checks', 'import', 'nets', 'paper'],
  integrations: ['core', 'checks', 'markdown', 'sources'],
};
const rooms = Object.entries(KNOWS).map(([room, knows]) => ({
  files: [`src/${room}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: ROOMS.filter((other) => other !== room && !knows.includes(other)).map(
              (other) => `**/${other}/**`,
            ),
            message: `src/${room} may know ${knows.length ? knows.join(', ') : 'no other room'}.`,
          },
          { group: ['**/tests/**'], message: 'Nothing imports tests.' },
          ...(room === 'queries'
            ? []
            : [{ group: ['astro:content'], message: 'Only queries ask the collections.' }]),
        ],
      },
    ],
  },
}));

export default tseslint.config(
  { ignores: ['dist/', '.astro/', '.cache/', 'node_modules/'] },
  ...tseslint.configs.strict,
  ...astro.configs['flat/recommended'],
  ...astro.configs['flat/jsx-a11y-recommended'],
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      eqeqeq: 'error',
      // What scrolls sideways must be reachable with keys.
      'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['region'] }],
    },
  },
  ...rooms,
);
