import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type ask, type Asking } from '../../../../src/tools/cli/ask.ts';
import { putIn } from '../../../../src/tools/cli/move-in.ts';
import { newCommand, newWith } from '../../../../src/tools/cli/new.ts';
import { check } from '../../../../src/tools/cli/check.ts';
import { status } from '../../../../src/tools/cli/status.ts';
import { folderOf } from '../../content.ts';
import { run, terminal } from './run.ts';

afterEach(() => terminal(false));

const all = (dir: string): string[] => readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();
const read = (dir: string, path: string): string => readFileSync(join(dir, path), 'utf8');

describe('a new lecture', () => {
  it('has every file, all open, and no fault', async () => {
    const dir = folderOf({});
    const { code, said } = await run(newCommand, dir, 'lecture', 'b', '--title', 'Beta: more – of it');
    expect([code, said]).toEqual([0, 'Made lectures/b/ with 11 files.']);
    expect(all(join(dir, 'lectures/b')).filter((path) => path.includes('.'))).toMatchInlineSnapshot(`
      [
        "abstract.md",
        "lecture.yaml",
        "notes.md",
        "reading-list.yaml",
        "summary/by-a-foundation-model.md",
        "summary/copy-paste.md",
        "summary/in-your-own-words.md",
        "summary/main-contributions.md",
        "summary/paper.md",
        "summary/two-sentences.md",
        "talk.md",
      ]
    `);
    expect(read(dir, 'lectures/b/lecture.yaml')).toMatchInlineSnapshot(`
      "title: "Beta: more – of it"
      # Nobody has said yet who spoke.
      speakers: []
      # Nobody has said yet: date, notes.by, notes.licence, notes.copyright.
      notes: {}
      "
    `);
    expect(await run(check, dir)).toEqual({ code: 0, said: 'The content has no faults.' });
    expect((await run(status, dir)).said).toContain('6 empty slots');
    expect(all(dir).filter((path) => path.startsWith('.'))).toEqual([]);
  });

  it('says what is known', async () => {
    const dir = folderOf({});
    const known =
      '--number 7 --date 2024-05-06 --by B --licence MIT --title T --speaker Ada~Example~(Here,~There) --speaker Bo';
    await run(newCommand, dir, 'lecture', ...known.split(' ').map((word) => word.replaceAll('~', ' ')));
    expect(read(dir, 'lectures/t/lecture.yaml')).toMatchInlineSnapshot(`
      "number: 7
      title: T
      speakers:
        - name: Ada Example
          affiliations:
            - Here
            - There
        - name: Bo
      date: "2024-05-06"
      # Nobody has said yet: notes.copyright.
      notes:
        by: B
        licence: MIT
      "
    `);
  });
});

describe('a new question, topic or term', () => {
  it('stands after the others, open', async () => {
    const dir = folderOf({
      'lectures/a/questions/what-is-it.md': '---\ntitle: What is it?\nnumber: 3\n---\n',
      'lectures/a/topics/one.mdx': '---\ntitle: One\norder: 4\nlede: L\n---\n',
    });
    await run(newCommand, dir, 'question', '--title', 'What is: it?', '--asked-by', 'notes');
    await run(newCommand, dir, 'topic', 'a', '--title', 'One', '--lede', 'What it is.');
    await run(
      newCommand,
      dir,
      'topic',
      'a',
      '--title',
      'Two',
      '--lede',
      'What it is.',
      '--able',
      'why: $x$',
      '--able',
      'how',
    );
    await run(newCommand, dir, 'term', 'C++ things', '--alias', 'cpp');
    expect(read(dir, 'lectures/a/questions/what-is-it-2.md')).toMatchInlineSnapshot(`
      "---
      title: "What is: it?"
      number: 4
      asked_by: notes
      ---

      <!-- The answer. Say in the fields above whose it is: by: companion -->
      "
    `);
    expect(read(dir, 'lectures/a/topics/one-2.mdx')).toMatchInlineSnapshot(`
      "---
      title: One
      order: 5
      lede: What it is.
      by: companion
      # able: # What a reader can say afterwards, one to four things:
      #   - why …
      ---

      {/* The primer. */}
      "
    `);
    expect(read(dir, 'lectures/a/topics/two.mdx')).toContain('able:\n  - "why: $x$"\n  - how\nby: companion');
    expect(read(dir, 'glossary/c-things.md')).toMatchInlineSnapshot(`
      "---
      name: "C++ things"
      aliases:
        - cpp
      by: companion
      ---

      <!-- What it means, in two or three sentences, with a source. -->
      "
    `);
    expect(await run(check, dir)).toEqual({ code: 0, said: 'The content has no faults.' });
  });
});

describe('on a terminal', () => {
  it('asks for what is missing, and for that alone', async () => {
    terminal(true);
    const asked = vi.fn(async () => ({ title: 'Asked' }));
    const onTerminal = newWith(asked as unknown as typeof ask);
    const dir = folderOf({});
    await run(onTerminal, dir, 'lecture', 'b', '--date', '2024-05-06');
    const fields = (asked.mock.calls as unknown[][])[0]![0] as Asking<string>[];
    expect(fields.map(({ field, needed = false }) => `${field} ${needed}`)).toEqual([
      'title true',
      'by false',
      'licence false',
      'copyright false',
    ]);
    expect(read(dir, 'lectures/b/lecture.yaml')).toContain('title: Asked\n');
    await run(onTerminal, dir, 'term', 'x', '--no-ask');
    expect(asked).toHaveBeenCalledTimes(1);
  });
});

describe('what cannot be begun', () => {
  const dir = folderOf({
    'lectures/b/lecture.yaml': 'title: B\n',
    'lectures/c/stray.md': '',
    'glossary/known.md': '---\nname: known thing\naliases: [other name]\nby: notes\n---\nIt.\n',
  });

  it.each([
    [[], 'notes new  usage  It does not say what to begin. There are: lecture, question, term, topic.'],
    [['lectur', 'x'], 'notes new  usage  There is no "lectur" to begin. Did you mean "lecture"?'],
    [['lecture', 'x'], '--title  usage  A new lecture needs it. Give it: --title "…".'],
    [
      ['lecture', '../x', '--title', 'T'],
      '"../x"  usage  This makes a bad address: it holds small letters, digits and single hyphens. Write x.',
    ],
    [['lecture', 'Régression', '--title', 'T'], 'single hyphens. Write regression.'],
    [['lecture', '回归', '--title', 'T'], 'single hyphens. Write one such as least-squares.'],
    [['lecture', 'a', '--title', 'T'], 'lecture-exists  This exists, and nothing is overwritten.'],
    [['lecture', 'c', '--title', 'T'], 'lecture-exists  This exists'],
    [['lecture', 'x', '--title', ' '], '--title  usage  It is empty.'],
    [['lecture', 'x', '--title', 'T', '--date', 'may'], '--date  usage  "may" is not a day.'],
    [
      ['lecture', 'x', '--title', 'T', '--lede', 'L'],
      '--lede  usage  A lecture has none. It has: --as, --title',
    ],
    [['question', '--title', 'Q'], 'notes new  usage  It does not say of which lecture. There are: a, b.'],
    [['question', 'z', '--title', 'Q'], 'notes new  usage  There is no lecture "z".'],
    [['question', 'a', '--title', 'Q', '--asked-by', 'me'], '--asked-by  usage  "me" is nobody here.'],
    [['question', 'a', '--title', 'Q', '--number', 'x'], '--number  usage  "x" is not a number.'],
    [['topic', 'a', '--title', 'T'], '--lede  usage  A new topic needs it.'],
    [['term', 'Other Name'], 'known.md  term-exists  This is "Other Name" already, or has a name of it.'],
    [['term', 'new', 'term'], 'notes new  usage  "term" is one word too many. Put names between quotes.'],
    [['term', '—'], '--as  usage  No address can be made of "—". Give one: --as short-name-of-it.'],
    [['lecture', '--title', '日本語'], '--as  usage  No address can be made of "日本語".'],
    [['term', 'x', '--into', '/none'], 'no-content'],
  ])('%j is refused in words, and nothing is written', async (args, words) => {
    const before = all(dir);
    await expect(run(newCommand, dir, ...args)).rejects.toThrow(words);
    expect(all(dir)).toEqual(before);
  });

  it('a file that exists stays as it is', () => {
    mkdirSync(join(dir, 'here'));
    writeFileSync(join(dir, 'here/a.md'), 'old');
    expect(putIn(dir, 'here/a.md', 'new')).toBe(false);
    expect(read(dir, 'here/a.md')).toBe('old');
    expect(putIn(dir, 'not/yet/there.md', 'new')).toBe(true);
    expect(read(dir, 'not/yet/there.md')).toBe('new');
    // Nothing can be put under a plain file.
    expect(putIn(dir, 'here/a.md/x.md', 'new')).toBe(false);
    expect(existsSync(join(dir, 'here/a.md/x.md'))).toBe(false);
    expect(all(dir).filter((path) => path.startsWith('.'))).toEqual([]);
  });
});
