import { HtmlValidate } from 'html-validate';
import { readPages } from '../html.ts';
import type { Site } from '../site.ts';

// The recommended and document presets, and the exceptions with their reasons.
const validator = new HtmlValidate({
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
});

/** Tells what html-validate finds on the pages of a site. */
export async function invalidMarkup(site: Site): Promise<string[]> {
  const faults: string[] = [];
  for (const page of readPages(site)) {
    const { results } = await validator.validateString(page.html, page.path || 'index.html');
    for (const { line, column, ruleId, message } of results.flatMap((result) => result.messages))
      faults.push(`${site.base}${page.path}:${line}:${column}: ${ruleId}: ${message}`);
  }
  return faults;
}
