import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { expect, it } from 'vitest';
import { namesIn } from '../../src/site/offline/file-parts.ts';
import { attribute, elementsOf, readPages } from '../support/html.ts';
import { fileOf } from '../support/pages.ts';
import { realSite } from '../support/site.ts';
import { brotliOf } from '../support/sizes.ts';

const { folder, base } = realSite();
const assets = readdirSync(join(folder, '_astro')).map((name) => `_astro/${name}`);
const views = assets.filter((path) => /\/view\.[^/]+\.js$/.test(path));

it('every explorable comes with at most 30 kB of code, its worker and all that they load included', () => {
  const sizes = views.map((view) => {
    const code = [...codeOf(view)];
    return { view, bytes: code.reduce((sum, path) => sum + brotliOf(join(folder, path)).length, 0) };
  });
  const rooms = globSync('src/figures/{live,front}/*/view.ts');
  expect(sizes).toHaveLength(rooms.length);
  expect(sizes.filter(({ bytes }) => bytes > 30_000)).toEqual([]);
  // A view that found none of its parts would weigh next to nothing.
  expect(sizes.filter(({ bytes }) => bytes < 2_000)).toEqual([]);
});

it('what a network reads and writes is shown as it is, and not translated', () => {
  const page = elementsOf(
    readFileSync(fileOf(realSite(), 'lectures/mechanistic-interpretability/topics/logit-lens/'), 'utf8'),
  );
  const isPiece = (one: Element): boolean =>
    (one.tagName === 'table' && attribute(one, 'className') === 'heat') ||
    /^best-/.test(attribute(one, 'dataWord') ?? '');
  const pieces = page.filter(isPiece);
  expect(pieces.length).toBeGreaterThan(5);
  expect(pieces.filter((one) => attribute(one, 'translate') !== 'no')).toEqual([]);
});

it.each<[string, RegExp, RegExp]>([
  [
    'the lowest frequency of a plot of powers is 1',
    /<b>Power of the embedding by frequency<\/b>.*?<p class="ends">(.*?)<\/p>/gs,
    /^1 ?frequency k ?\d+$/,
  ],
  [
    'a sentence is called clean where it is',
    /<div>((?:(?!<\/?div).)*data-word="clean".*?)<\/div>/gs,
    /^Clean /,
  ],
  ['and corrupted', /<div>((?:(?!<\/?div).)*data-word="corrupt".*?)<\/div>/gs, /^Corrupted /],
])('labels of figures are of what stands beside them: %s', (_, pattern, right) => {
  const found = readPages(realSite()).flatMap(({ html }) => [...html.matchAll(pattern)]);
  const words = found.map(([, part = '']) => part.replace(/<[^>]*>/g, '').trim());
  expect(words.length).toBeGreaterThan(0);
  expect(words.filter((one) => !right.test(one))).toEqual([]);
});

// Every page has it, so that it and what it may load is no part of a figure.
const COMMON = /\/page\.[^/]+\.js$/;

/** A script with all scripts that it may load. */
function codeOf(path: string, found = new Set<string>()): Set<string> {
  if (COMMON.test(path) || found.has(path) || !existsSync(join(folder, path))) return found;
  found.add(path);
  for (const name of namesIn(readFileSync(join(folder, path), 'utf8'), path, base))
    if (name.endsWith('.js')) codeOf(name, found);
  return found;
}
