import { readdirSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import postcss from 'postcss';
import { expect, it } from 'vitest';
import { readPages } from '../support/html.ts';
import { sites } from '../support/site.ts';

const FOLDER = 'src/site/styles/records';
const STATES = /:(?:is|not)\((?::[\w-]+(?:, )?)+\)|::?(?:before|after|hover|target|focus-visible)/g;

it.each(sites())(
  'the pages of $name that have something of the records, and no others, have their styles',
  (site) => {
    const selectors = readdirSync(FOLDER).flatMap((file) => selectorsOf(`${FOLDER}/${file}`));
    const wrong = readPages(site).flatMap(({ path, html }) => {
      const { document } = parseHTML(html);
      const used = selectors.filter((selector) => document.querySelector(selector));
      const linked = document.querySelector('link[rel=stylesheet][href*="/records."]') !== null;
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
