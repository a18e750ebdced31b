import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkContent } from '../../../../src/content/checks/check-content.ts';
import { formatProblem } from '../../../../src/content/domain/problems.ts';
import type { Answer } from '../../../../src/content/domain/link-state.ts';
import { loadContent } from '../../../../src/content/load/load-content.ts';
import { citeWith } from '../../../../src/tools/cli/cite.ts';
import { UsageError, type Command } from '../../../../src/tools/cli/command.ts';
import { course } from '../../../../src/tools/cli/course.ts';
import { keepLinks } from '../../../../src/tools/cli/ask-links.ts';
import { newCommand } from '../../../../src/tools/cli/new.ts';
import { folderOf, notesWith } from '../../content.ts';
import { run } from './run.ts';
import { serve } from './web.ts';

const faultsIn = (dir: string): string[] =>
  checkContent(loadContent(dir))
    .filter(({ severity }) => severity === 'error')
    .map(formatProblem);

/** Runs a command; gives its code and what it said, also where it refuses. */
const called = (command: Command, dir: string, ...args: string[]): Promise<{ code: number; said: string }> =>
  run(command, dir, ...args).catch((error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
    return { code: 2, said: error.message };
  });

/** Letters of all kinds, with the signs that YAML, Markdown, TeX and BibTeX read. */
const words = fc.oneof(
  { weight: 2, arbitrary: fc.lorem({ maxCount: 4 }) },
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc
    .array(
      fc.constantFrom(
        ...Array.from('{}[]()<>:#&*!|>%@`"\'\\,~$^_-–?= \n\t'),
        'true',
        'null',
        '1e3',
        '2027-03-01',
        'und',
      ),
      {
        maxLength: 8,
      },
    )
    .map((signs) => signs.join('')),
  fc.constantFrom(
    'On $x$',
    '[[word]]',
    '[@olah2022]',
    'at discord.gg/abc',
    'http://localhost:3000/',
    '\u202E',
    '\0',
    '\uFEFF',
  ),
);

it('whatever a course is called, its folder has no fault, or nothing is made and it is said what to do', async () => {
  const address = fc.oneof({ weight: 5, arbitrary: fc.webUrl() }, words);
  const KINDS: Record<string, fc.Arbitrary<string>> = {
    page: address,
    site: fc.oneof(
      fc.domain().map((host) => `https://${host}/notes`),
      words,
    ),
    repository: address,
    contact: fc.oneof(address, fc.emailAddress()),
    meeting: fc.oneof({ weight: 5, arbitrary: words.map((said) => `2027-03-01 ${said} | ${said}`) }, words),
  };
  let made = 0;
  const options = fc.record(
    Object.fromEntries(
      [
        'title',
        'code',
        'institution',
        'term',
        'short',
        'lede',
        'page',
        'site',
        'repository',
        'contact',
        'meeting',
      ].map((name) => [name, KINDS[name] ?? words]),
    ),
    { requiredKeys: ['title', 'institution', 'term'] },
  );
  await fc.assert(
    fc.asyncProperty(options, async (given) => {
      const dir = join(folderOf({}), 'own');
      const args = Object.entries(given).map(([name, value]) => `--${name}=${value}`);
      const { code, said } = await called(course, dir, ...args);
      if (code === 2) {
        expect(said).toMatch(/^(?:--\w+|site\.yaml:\d+:\d+) {2}[a-z-]+ {2}\S[^]*\. \S/);
        expect(existsSync(dir)).toBe(false);
      } else {
        expect({ code, faults: faultsIn(dir) }).toEqual({ code: 0, faults: [] });
        expect(readdirSync(dir).sort()).toEqual(['references.bib', 'site.yaml']);
        made++;
      }
    }),
    // The first is sound, so that one is made in any case.
    { numRuns: 60, examples: [[{ title: 'Fine', institution: 'I', term: 'Spring' }]] },
  );
  // What is never made or added is not tested.
  expect(made).toBeGreaterThan(0);
});

/** Every file of a folder with its text, by path; of a folder, nothing. */
const whole = (dir: string): Map<string, string> =>
  new Map(
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .map((entry) => [join(entry.parentPath, entry.name), entry] as const)
      .map(([path, entry]) => [path, entry.isFile() ? readFileSync(path, 'utf8') : '']),
  );

it('whatever is begun under whatever name, the folder has no fault, or nothing is made and it is said why', async () => {
  const there = folderOf({
    'lectures/a/questions/is-it-true.md': '---\ntitle: Is it true?\nnumber: 1\n---\n',
    'lectures/a/topics/one.mdx': '---\ntitle: One\norder: 1\nlede: L\nby: companion\n---\nText.\n',
    'glossary/naive-bayes.md': '---\nname: naïve Bayes\naliases: [NB]\nby: notes\n---\nIt.\n',
  });
  const name = fc.oneof(
    { weight: 2, arbitrary: words },
    fc.constantFrom(
      ...[
        'a',
        'one',
        'is-it-true',
        'Is it true?',
        'naive-bayes',
        'Naïve Bayes',
        'nai\u0308ve bayes',
        'nb',
        'ＮＢ',
      ],
      ...[
        '__proto__',
        'constructor',
        'toString',
        'con',
        'CON',
        'nul',
        'com1',
        'aux',
        'index',
        'readme',
        'README',
      ],
      ...[
        '..',
        '../x',
        'a/b',
        '/etc',
        'a\\b',
        '.hidden',
        'x'.repeat(300),
        `${'long '.repeat(80)}end`,
        '👩‍👩‍👧',
        'ﷺ',
        '\u200f',
      ],
      ...[
        'abstract',
        'notes',
        'topics',
        'questions',
        'print',
        'summary',
        'talk',
        'figures',
        'files',
        'transcript',
        'raw-notes',
      ],
    ),
  );
  const option = (...names: string[]): fc.Arbitrary<string[]> =>
    fc
      .subarray(names)
      .chain((some) => fc.tuple(...some.map((one) => name.map((said) => `--${one}=${said}`))));
  const LECTURE = ['as', 'speaker', 'by', 'licence', 'copyright'];
  const begun = fc.oneof(
    fc
      .tuple(name, name, option(...LECTURE))
      .map(([as, title, more]) => ['lecture', `--title=${title}`, ...more, '--', as]),
    fc.tuple(name, option(...LECTURE)).map(([title, more]) => ['lecture', `--title=${title}`, ...more]),
    fc.tuple(name, option('as')).map(([title, more]) => ['question', 'a', `--title=${title}`, ...more]),
    fc
      .tuple(name, name, option('as', 'short'))
      .map(([title, lede, more]) => ['topic', 'a', `--title=${title}`, `--lede=${lede}`, ...more]),
    fc.tuple(name, option('as', 'alias')).map(([title, more]) => ['term', `--title=${title}`, ...more]),
  );
  const SOUND = [
    ['lecture', 'fine', '--title=Fine'],
    ['question', 'a', '--title=Why?'],
    ['topic', 'a', '--title=Fine', '--lede=L'],
    ['term', '--title=fine word'],
  ];
  const made = new Set<string>();
  await fc.assert(
    fc.asyncProperty(begun, async (args) => {
      const dir = join(there, '../begun');
      rmSync(dir, { recursive: true, force: true });
      cpSync(there, dir, { recursive: true });
      const before = whole(dir);
      const { code, said } = await called(newCommand, dir, ...args);
      const after = whole(dir);
      if (code === 2) {
        expect(said).toMatch(/^\S[^]* {2}[a-z-]+ {2}\S[^]*\. \S/);
        expect(after).toEqual(before);
      } else {
        expect({ code, faults: faultsIn(dir) }).toEqual({ code: 0, faults: [] });
        expect(after.size).toBeGreaterThan(before.size);
        for (const [path, text] of before) expect(after.get(path), path).toBe(text);
        made.add(args[0]!);
      }
    }),
    // The first are sound, so that each kind is made in any case.
    { numRuns: 60, examples: SOUND.map((args) => [args]) },
  );
  expect([...made].sort()).toEqual(['lecture', 'question', 'term', 'topic']);
});

it('whatever BibTeX is cited, the bibliography passes the check, or it stays as it was and the fault is named', async () => {
  const name = fc.constantFrom(
    'title',
    'author',
    'year',
    'date',
    'doi',
    'url',
    'eprint',
    'ids',
    'annotation',
    'keywords',
    'file',
  );
  const value = fc.oneof(
    words,
    fc.constantFrom(
      'Good, Ann and Fine, Bea',
      '2020-02-30',
      '10.1000/182',
      '2301.05217',
      'https://e.org/a_b%c',
    ),
  );
  const field = fc
    .tuple(name, value, fc.constantFrom('{}', '{}', '{}', '{}', '""', ''))
    .map(([one, said, [open = '', close = '']]) => `${one} = ${open}${said}${close}`);
  const entry = fc
    .tuple(
      fc.constantFrom('article', 'online', 'book', 'misc', 'comment', 'odd'),
      fc.oneof({ weight: 3, arbitrary: fc.constantFrom('a', 'good2020fine', 'conf/x') }, words),
      fc.lorem({ maxCount: 3 }),
      fc.array(field, { maxLength: 3 }),
    )
    .map(
      ([type, key, title, fields]) => `@${type}{${[key, `title = {${title}}`, ...fields].join(',\n  ')}\n}`,
    );
  const given = fc
    .array(fc.oneof({ weight: 4, arbitrary: entry }, words), { maxLength: 3 })
    .map((all) => all.join('\n'));
  const cite = citeWith({ doi: 'http://doi.invalid', arxiv: 'http://arxiv.invalid' });
  let added = 0;
  await fc.assert(
    fc.asyncProperty(given, async (bibtex) => {
      const dir = folderOf({});
      const file = join(dir, '../given.bib');
      writeFileSync(file, bibtex);
      const before = readFileSync(join(dir, 'references.bib'), 'utf8');
      const { code, said } = await called(cite, dir, file);
      const after = readFileSync(join(dir, 'references.bib'), 'utf8');
      expect({ bibtex, faults: faultsIn(dir) }).toEqual({ bibtex, faults: [] });
      if (after === before) expect(said).toMatch(/\S {2}[a-z-]+ {2}\S/);
      else added++;
      if (code > 0) expect(said).toMatch(/\S {2}[a-z-]+ {2}\S/);
      rmSync(dir, { recursive: true });
    }),
    { numRuns: 60 },
  );
  expect(added).toBeGreaterThan(3);
});

it('whatever services answer of a work, the bibliography passes the check, or it stays as it was and it is said why', async () => {
  let answer = '';
  const web = await serve({
    '/10.1000/asked': (_, response) => response.end(answer),
    '/api/query': (_, response) => response.end(answer),
  });
  const cite = citeWith({ doi: web.at, arxiv: web.at });
  const anything = fc.oneof(words, fc.jsonValue({ maxDepth: 2 }));
  const number = fc.integer({ min: -5, max: 3000 });
  const name = fc.oneof(
    { weight: 3, arbitrary: fc.record({ family: words, given: words, suffix: words }, { requiredKeys: [] }) },
    anything,
  );
  const csl = fc.record(
    {
      type: fc.oneof(fc.constantFrom('article-journal', 'book', 'dataset', 'toString'), anything),
      title: fc.oneof({ weight: 3, arbitrary: words }, anything),
      author: fc.oneof({ weight: 3, arbitrary: fc.array(name, { maxLength: 3 }) }, anything),
      editor: anything,
      issued: fc.oneof(fc.record({ 'date-parts': fc.array(fc.array(number), { maxLength: 2 }) }), anything),
      'container-title': anything,
      publisher: anything,
      volume: anything,
      page: anything,
      DOI: fc.oneof({ weight: 5, arbitrary: fc.constant('10.1000/ASKED') }, anything),
      URL: fc.oneof(fc.webUrl(), anything),
    },
    { requiredKeys: ['title'] },
  );
  const entry = fc
    .tuple(words, fc.array(words, { maxLength: 2 }), words)
    .map(
      ([title, authors, day]) =>
        `<entry><id>http://arxiv.org/abs/2301.00001v1</id><title>${title}</title><published>${day}</published>${authors.map((said) => `<author><name>${said}</name></author>`).join('')}</entry>`,
    );
  const feed = entry.map(
    (said) => `<feed xmlns="http://www.w3.org/2005/Atom"><title>q</title>${said}</feed>`,
  );
  const broken = (text: string): fc.Arbitrary<string> =>
    fc.oneof(
      { weight: 4, arbitrary: fc.constant(text) },
      fc.nat({ max: text.length }).map((at) => text.slice(0, at)),
    );
  const given = fc.oneof(
    fc.tuple(fc.constant('10.1000/asked'), csl.map((said) => JSON.stringify(said)).chain(broken)),
    fc.tuple(fc.constant('2301.00001'), feed.chain(broken)),
    fc.tuple(fc.constantFrom('10.1000/asked', '2301.00001'), words),
  );
  let added = 0;
  await fc.assert(
    fc.asyncProperty(given, async ([asked, said]) => {
      answer = said;
      const dir = folderOf({});
      const bib = (): string => readFileSync(join(dir, 'references.bib'), 'utf8');
      const before = bib();
      const { code, said: told } = await called(cite, dir, asked);
      expect({ answer, faults: faultsIn(dir) }).toEqual({ answer, faults: [] });
      if (bib() === before) expect(told).toMatch(/\S {2}[a-z-]+ {2}\S/);
      else added++;
      if (code > 0) expect(bib()).toBe(before);
      rmSync(dir, { recursive: true });
    }),
    // The first is sound, so that something is added in any case.
    { numRuns: 60, examples: [[['10.1000/asked', '{ "title": "Sound", "DOI": "10.1000/asked" }']]] },
  );
  expect(added).toBeGreaterThan(0);
});

it('whatever the web answers to whatever is linked, what is kept of it passes the check', async () => {
  const url = fc.oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.constantFrom(
      'https://e.org/a(b',
      'https://e.org/%E0%A4',
      'https://xn--a.example/',
      'https://e.org/?a=%00',
    ),
  );
  const answer = fc.record(
    { status: fc.integer({ min: -1, max: 1000 }), moved: fc.oneof(fc.webUrl(), words) },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(url, answer), { maxLength: 4 }), async (all) => {
      const dir = folderOf(notesWith(`${all.map(([one], i) => `[${i}](<${one}>)`).join(' ')}\n`));
      const answers = new Map<string, Answer>(all);
      for (const day of ['2026-02-03', '2026-02-04'])
        await keepLinks(
          loadContent(dir),
          async (one) => answers.get(one) ?? {},
          day,
          () => undefined,
          { hosts: 8, pause: 0 },
        );
      expect({ all, faults: faultsIn(dir) }).toEqual({ all, faults: [] });
      rmSync(dir, { recursive: true });
    }),
    { numRuns: 30 },
  );
});
