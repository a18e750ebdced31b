import type { ConfigData } from 'html-validate';

/** How html-validate judges the built pages: its recommended and document presets, and the exceptions with their reasons. */
export const htmlValidateConfig: ConfigData = {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // KaTeX and Shiki place and colour by style attributes; ours set custom properties (how many lines a slot has).
    'no-inline-style': 'off',
    // Titles are those of lectures and papers, which are as long as they are.
    'long-title': 'off',
    // Generated markup and code blocks end lines with spaces, which nobody sees.
    'no-trailing-whitespace': 'off',
    // A heading may begin with a digit ("2 sentence summary"), and so may its id since HTML 5.
    'valid-id': ['error', { relaxed: true }],
    // A listing that scrolls sideways is a region to reach with the keyboard, and a `pre` all the same.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // Our own files come with the page; only what another host serves could be swapped.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
};
