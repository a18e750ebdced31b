import { rmSync } from 'node:fs';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { readBibtex } from '../../../../src/content/bibliography/read-bibtex.ts';
import type { Problem } from '../../../../src/content/domain/problems.ts';
import { nodesOf } from '../../../../src/content/markdown/index-nodes.ts';
import { cacheFolder, type Settings } from '../../../../src/content/load/load-settings.ts';
import { Trees, type Parsed } from '../../../../src/content/load/parse-cache.ts';
import { WHOLE } from '../../content.ts';

const SETTINGS: Settings = {
  contentDir: '/no/such/trees',
  site: undefined,
  base: '/',
  frameAncestors: [],
  offline: true,
};
const forget = (): void => rmSync(cacheFolder(SETTINGS), { recursive: true, force: true });
beforeEach(forget);
afterAll(forget);

const WORKS = new Map(readBibtex(WHOLE['references.bib']!).works.map((work) => [work.key, work]));
const TEXT = '## Head\n\nAs in [@olah2022, p. 3], *and* $x$ of [[words]].\n';

/** What a build reads of these texts and what it blames; it leaves a mark in every tree that it keeps. */
function build(texts: string[], works = WORKS): { read: Parsed[]; problems: Problem[] } {
  const trees = new Trees(works, SETTINGS);
  const problems: Problem[] = [];
  const read = texts.map((text) => trees.parse(text, 'mdx', 's', 'a.mdx', (inner) => inner, problems));
  const seen = structuredClone(read);
  for (const { tree } of read) tree.children.push({ type: 'break' });
  trees.keep();
  return { read: seen, problems };
}

const isMarked = ({ tree }: Parsed): boolean => tree.children.at(-1)?.type === 'break';

it('a text that is what it was is taken as it was parsed, others are parsed', () => {
  const [first] = build([TEXT, 'Other.\n']).read;
  const { read } = build([TEXT, 'Another.\n']);
  expect(read.map(isMarked)).toEqual([true, false]);
  read[0]!.tree.children.pop();
  expect(read[0]).toEqual(first);
  expect(nodesOf(read[0]!.tree, 'citation')[0]).toBe(read[0]!.structure.citations[0]!.node);
});

it('under other keys it is parsed again', () => {
  build([TEXT]);
  expect(build([TEXT], new Map()).read.map(isMarked)).toEqual([false]);
});

it('what cannot be parsed is blamed by every build', () => {
  const first = build(['<b>\n']).problems;
  expect(first).toHaveLength(1);
  expect(build(['<b>\n']).problems).toEqual(first);
});

it('the same words in two places have a tree each', () => {
  build([TEXT, TEXT]);
  const { read } = build([TEXT, TEXT]);
  expect(read.map(isMarked)).toEqual([true, false]);
});
