import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';
import { wings } from './wings.js';

// Nothing imports tests, and only views ask the collections.
const notImported = (files, group, message) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { group: ['**/tests/**'], message: 'Nothing imports tests.' },
          ...(group ? [{ group, message }] : []),
        ],
      },
    ],
  },
});
const knows = [
  notImported(['src/**']),
  notImported(
    ['src/{shared,content,figures,site,tools}/**', 'src/render/{markdown,machine}/**'],
    ['astro:content'],
    'Only views ask the collections.',
  ),
  notImported(['src/site/content.config.ts']),
];

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
  ...knows,
  ...wings,
);
