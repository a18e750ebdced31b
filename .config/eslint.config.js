import { existsSync } from 'node:fs';
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

// Of pages the parser knows no types: it writes a file beside each while it reads it, takes `Astro.props` for anything, and names such as
// `open` for those of the window. `astro check` knows them. What AssemblyScript compiles is no file of the project.
const typed = {
  files: ['{src,tests,.config}/**/*.ts'],
  ignores: ['**/*.astro/*.ts', 'src/figures/nets/kernel/assembly/**'],
  extends: [tseslint.configs.strictTypeCheckedOnly],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` } },
  rules: {
    // What front matter and trees hold is unknown to the compiler; in templates it must be a string or a number all the same.
    '@typescript-eslint/no-base-to-string': 'off',
    // What a selector finds, or a worker answers, is named where it is asked for.
    '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    // We have no enums, since they cannot be erased; asking after each value whether it is of one takes a third of lint's time.
    '@typescript-eslint/no-unsafe-enum-assignment': 'off',
    // `() => void …` says of a function that it gives nothing.
    '@typescript-eslint/no-meaningless-void-operator': 'off',
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    '@typescript-eslint/no-confusing-void-expression': [
      'error',
      { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
    ],
    '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
  },
};

// What stands in for something is made like it: a promise that nothing waits for, a method that is put back where it was.
const inTests = {
  files: ['tests/**/*.ts'],
  rules: {
    '@typescript-eslint/require-await': 'off',
    '@typescript-eslint/unbound-method': 'off',
    // What postcss has read is one of its classes, whatever its type says.
    '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  },
};

// The tests of the wings go without types.
if (!process.env.VITEST && !existsSync('.astro/types.d.ts'))
  throw new Error(
    '.astro/types.d.ts is missing. Run `npx astro sync`, which writes it: lint reads its types.',
  );

export default tseslint.config(
  { ignores: ['dist/', '.astro/', '.cache/', 'node_modules/'] },
  ...tseslint.configs.strict,
  typed,
  inTests,
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
