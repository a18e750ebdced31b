import { describe, expect, it } from 'vitest';
import { FORMS } from '../../src/content/checks/unread/forms.ts';
import { findCitations } from '../../src/content/domain/citations.ts';
import { findHidden, printable } from '../../src/shared/printable.ts';
import { LIMITS } from '../../src/content/domain/limits.ts';
import { judgeSvg } from '../../src/content/domain/svg.ts';
import { findWikiLinks } from '../../src/content/domain/wiki-links.ts';
import type { Problem } from '../../src/content/domain/problems.ts';
import { structure } from '../../src/content/markdown/structure/read-structure.ts';
import { SiteSchema } from '../../src/content/schemas/site.ts';
import { splitFrontMatter } from '../../src/content/load/split-front-matter.ts';
import { parseOrBlame } from '../../src/content/load/parse-or-blame.ts';
import { readYaml } from '../../src/content/load/read-yaml.ts';
import { isAll } from '../support/extent.ts';
import { stepsOf } from '../support/steps.ts';

const read =
  (format: 'md' | 'mdx') =>
  (text: string): unknown => {
    const problems: Problem[] = [];
    structure(
      parseOrBlame(text, format, 'f', (place) => place, problems),
      text,
      '',
      () => false,
    );
    return problems;
  };
const [md, mdx] = [read('md'), read('mdx')];
const yaml = (text: string): unknown => readYaml(text, SiteSchema, 'f');
const cites = (text: string): unknown => findCitations(text, () => false);
const forms = (text: string): unknown => FORMS.map(({ signs }) => [...text.matchAll(signs)]);
const svg = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;

type Case = [name: string, parse: (text: string) => unknown, text: (n: number) => string, n: number];

/** Small inputs that have stalled a parser, or are of their kind; `n` is where the work can be told from the noise. */
const CASES: Case[] = [
  ['tags of SVG that never end', judgeSvg, (n) => '<svg '.repeat(n), 40_000],
  ['empty styles of SVG', judgeSvg, (n) => svg('<style/>'.repeat(n)), 8_000],
  ['one word in a style of SVG', judgeSvg, (n) => svg(`<style>${'a'.repeat(n)}</style>`), 200_000],
  [
    'parts of SVG that use the next',
    judgeSvg,
    (n) => svg(Array.from({ length: n }, (_, i) => `<g id="a${i}"><use href="#a${i + 1}"/></g>`).join('')),
    4_000,
  ],
  ['parts of SVG of one name', judgeSvg, (n) => svg('<g id="a"><use href="#a"/></g>'.repeat(n)), 4_000],
  ['notes that never end', md, (n) => ':::note\n'.repeat(n), 2_000],
  ['notes with titles that never end', md, (n) => ':::note{title="a"}\n'.repeat(n), 2_000],
  ['CDATA that never ends', md, (n) => 'a <![CDATA['.repeat(n), 2_000],
  ['comments that never end', md, (n) => 'a <!--'.repeat(n), 2_000],
  ['instructions that never end', md, (n) => 'a <?'.repeat(n), 2_000],
  ['an address without end', md, (n) => 'www.'.repeat(n), 6_000],
  ['an address of brackets', md, (n) => `http://a/${'('.repeat(n)}`, 20_000],
  ['tags of MDX', mdx, (n) => '<a>'.repeat(n), 100],
  ['a citation of one word', cites, (n) => `[@${'a'.repeat(n)}@]`, 20_000],
  ['a citation of one word with dots', cites, (n) => `[@${'a.'.repeat(n)}@]`, 10_000],
  ['citations without spaces', cites, (n) => '@a'.repeat(n), 10_000],
  ['links that never end', findWikiLinks, (n) => '[[a|'.repeat(n), 10_000],
  ...[
    '**a ',
    '[x](',
    '[[ ',
    '\\cite{',
    '\n[=',
    '==a',
    'x^a',
    '\n: a',
    '{a=',
    '{#a b=c ',
    '$a',
    '$$',
    '`a',
    '](',
    ' ![a',
    ' ~~a',
    ' ==a',
    'a== ',
    '<a b=',
    '<a b=c/',
    '[^a',
    '\n| a |',
    ' [a/',
  ].map((signs): Case => [
    `a form of another tool: ${JSON.stringify(signs)}`,
    forms,
    (n) => signs.repeat(n),
    10_000,
  ]),
  ['TeX in brackets', forms, (n) => `[${'='.repeat(n)}`, 20_000],
  ['works cited between words that are formatted', md, (n) => '*a* [@b] [[c]] '.repeat(n), 250],
  ['front matter that never ends', splitFrontMatter, (n) => `---\n${'\n--- x'.repeat(n)}`, 20_000],
  ['aliases of YAML', yaml, (n) => `a: &a x\nb: [${'*a,'.repeat(n)}]`, 2_000],
  ['brackets of YAML', yaml, (n) => `title: ${'['.repeat(n)}`, 20_000],
  [
    'signs that nobody sees',
    (text) => [findHidden(text), printable(text)],
    (n) => '\u202e'.repeat(n),
    40_000,
  ],
];

/** One of each that reads, where not everything is tested: to count steps takes a second. */
const STEPPED = isAll ? CASES : [...new Map(CASES.map((one) => [one[1], one])).values()];

/** Processor time of this process in ms: what others do meanwhile does not count. The least of three, since collecting rubbish does. */
function work(parse: (text: string) => unknown, text: string): number {
  const once = (): number => {
    const before = process.cpuUsage();
    parse(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  return Math.min(once(), once(), once());
}

describe('four times the text', () => {
  it.each(STEPPED)('takes some four times the steps, and never sixteen: %s', (_, parse, text, n) => {
    const steps = (times: number): number => stepsOf(() => parse(text((times * n) / 20)));
    // What is remembered makes the first of a kind dearer.
    steps(1);
    expect(steps(4)).toBeLessThan(9 * steps(1));
  });

  // What one match of a regular expression does within itself are no steps; time is another on every machine.
  it.runIf(isAll).each(CASES)('takes no more than some four times the work: %s', (_, parse, text, n) => {
    parse(text(Math.ceil(n / 4)));
    const said: string[] = [];
    // The square would be sixteen times. What takes no time at all is refused, or as good as nothing; what another process does to
    // the memory of this one is not there in every try.
    for (let tries = 0; tries < 4; tries++) {
      const [less, more] = [work(parse, text(n)), work(parse, text(4 * n))];
      if (more < Math.max(20, 9 * less)) return;
      said.push(`${less.toFixed(1)} ms, then ${more.toFixed(1)} ms`);
    }
    expect(said).toEqual([]);
  });
});

describe('what would stall a parser', () => {
  it.each([
    ['x'.repeat(LIMITS.word), `This word has more than ${LIMITS.word} letters.`],
    [
      'a <? '.repeat(LIMITS.comments + 1),
      `More than ${LIMITS.comments} pieces of this text begin like a comment.`,
    ],
    [
      ':::note\n'.repeat(LIMITS.depth + 1),
      `More than ${LIMITS.depth} blocks that begin with ::: do not end before this one.`,
    ],
  ])('is a fault that says the limit', (text, what) => {
    expect(md(`First.\n\n${text}`)).toMatchObject([
      { code: 'mdx-syntax', what, line: expect.any(Number) as number },
    ]);
  });

  it('is nothing that an author writes', () => {
    const text = `${'一'.repeat(20_000)}\n\n<!-- a -->\n\n${'Words.\n\n:::note{title="a"}\nB.\n:::\n\n'.repeat(200)}`;
    expect(md(text)).toEqual([]);
  });
});
