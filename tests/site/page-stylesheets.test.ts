import { globSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import postcss from 'postcss';
import { expect, it } from 'vitest';
import { readPages } from '../support/html.ts';
import { sites } from '../support/site.ts';

const STATES = /:(?:is|not)\((?::[\w-]+(?:, )?)+\)|::?(?:before|after|hover|target|focus-visible)/g;

it.each(
  ['records', 'handout', 'outlinks', 'copied', 'seldom', 'paper'].flatMap((sheet) =>
    sites().map((site) => ({ sheet, site, name: site.name })),
  ),
)(
  'the pages of $name that have something of the $sheet, and no others, have their styles',
  ({ sheet, site }) => {
    const files = globSync([`src/site/styles/${sheet}.css`, `src/site/styles/${sheet}/*.css`]);
    const selectors = files.flatMap(selectorsOf);
    expect(selectors).not.toEqual([]);
    const wrong = readPages(site).flatMap(({ path, html }) => {
      const { document } = parseHTML(html);
      const used = selectors.filter((selector) => document.querySelector(selector));
      const linked = document.querySelector(`link[rel=stylesheet][href*="/${sheet}."]`) !== null;
      return linked === used.length > 0
        ? []
        : [`${path}: linked ${linked}, used ${used.join(' ') || 'nothing'}`];
    });
    expect(wrong).toEqual([]);
  },
);

// What a rule is about, whatever state it is in and whatever is drawn beside it.
function selectorsOf(file: string): string[] {
  const selectors: string[] = [];
  postcss.parse(readFileSync(file, 'utf8')).walkRules(({ selector, parent }) => {
    if (parent?.type === 'atrule' && 'name' in parent && parent.name === 'keyframes') return;
    selectors.push(selector.replace(STATES, ''));
  });
  return selectors;
}
