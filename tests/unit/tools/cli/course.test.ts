import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ask } from '../../../../src/tools/cli/ask.ts';
import { check } from '../../../../src/tools/cli/check.ts';
import { course, courseWith } from '../../../../src/tools/cli/course.ts';
import { newCommand } from '../../../../src/tools/cli/new.ts';
import { folderOf, questionWith } from '../../content.ts';
import { run, terminal } from './run.ts';

const NAMED = '--title T: all of it|--institution I|--term spring 2027'.split('|').flatMap((one) => {
  const [option = '', ...words] = one.split(' ');
  return [option, words.join(' ')];
});
const ADDRESSES = ['--site', 'https://example.org/a/notes', '--repository', 'https://github.com/o/n'];
const all = (dir: string): string[] => readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();
const git = (dir: string, ...args: string[]): string =>
  execFileSync('git', ['-C', dir, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
    encoding: 'utf8',
  });
const commit = (dir: string): void => {
  git(dir, 'init', '-q');
  git(dir, 'add', '-A');
  git(dir, 'commit', '-q', '-m', 'The sample');
};
let dir: string;
beforeEach(() => {
  dir = folderOf({ ...questionWith('Why?'), 'glossary/word.md': '---\nname: word\nby: notes\n---\n' });
  mkdirSync(join(dir, '.schemas'));
  for (const path of ['.schemas/x.json', '.editorconfig', 'README.md']) writeFileSync(join(dir, path), 'x');
});
afterEach(() => terminal(false));

describe('an own course', () => {
  it('takes the place of the sample: empty, without a fault, with what editors need', async () => {
    commit(dir);
    const meeting = ['--meeting', '2027-03-01 Why: a start | Ada', '--meeting', '2027-03-08 More'];
    expect((await run(course, dir, ...NAMED, ...ADDRESSES, ...meeting, '--remove')).code).toBe(0);
    expect(all(dir).filter((path) => !path.startsWith('.git'))).toEqual([
      '.editorconfig',
      '.schemas',
      '.schemas/x.json',
      'README.md',
      'references.bib',
      'site.yaml',
    ]);
    expect(parse(readFileSync(join(dir, 'site.yaml'), 'utf8'))).toMatchObject({
      course: { title: 'T: all of it', institution: 'I', term: 'spring 2027' },
      calendar: [
        { date: '2027-03-01', what: 'Why: a start', who: 'Ada' },
        { date: '2027-03-08', what: 'More' },
      ],
      url: 'https://example.org',
      base: '/a/notes/',
      repository: 'https://github.com/o/n',
    });
    expect(await run(check, dir)).toEqual({ code: 0, said: 'The content has no faults.' });
    expect((await run(newCommand, dir, 'lecture', 'first', '--title', 'One')).code).toBe(0);
    expect((await run(check, dir)).code).toBe(0);
  });

  it('begins a folder where there is none', async () => {
    const fresh = join(dir, 'notes');
    expect((await run(course, dir, ...NAMED, '--into', fresh)).code).toBe(0);
    expect(all(fresh)).toEqual(['references.bib', 'site.yaml']);
  });

  it('removes nothing without being told to, and says what would go', async () => {
    commit(dir);
    await expect(run(course, dir, ...NAMED)).rejects.toThrow(
      /would lose: site\.yaml, references\.bib, lectures\/ \(1 lecture\), glossary\/ \(1 term\)\. .*--remove/,
    );
    terminal(true);
    const asked: string[] = [];
    const answering = (answer: string): typeof ask =>
      (async (askings: readonly { field: string }[]) => {
        asked.push(...askings.map(({ field }) => field));
        return { yes: answer };
      }) as unknown as typeof ask;
    expect((await run(courseWith(answering('no')), dir, ...NAMED)).code).toBe(1);
    expect(asked).toEqual(expect.arrayContaining(['code', 'site', 'yes']));
    expect(git(dir, 'status', '--porcelain')).toBe('');
    expect((await run(courseWith(answering('yes')), dir, ...NAMED)).code).toBe(0);
    expect(existsSync(join(dir, 'lectures'))).toBe(false);
  });

  it.each([
    ['no repository', () => undefined],
    [
      'a change',
      () => {
        commit(dir);
        writeFileSync(join(dir, 'lectures/a/lecture.yaml'), 'title: Mine\n');
      },
    ],
    [
      'a new file',
      () => {
        commit(dir);
        writeFileSync(join(dir, 'lectures/a/notes.md'), 'Mine\n');
      },
    ],
    [
      'a file that git ignores',
      () => {
        writeFileSync(join(dir, '.gitignore'), 'private.md\n');
        commit(dir);
        writeFileSync(join(dir, 'lectures/a/private.md'), 'Mine\n');
      },
    ],
    ['nothing committed yet', () => (git(dir, 'init', '-q'), git(dir, 'add', '-A'))],
  ])('puts aside what git could not bring back: %s', async (_, change) => {
    change();
    const before = all(join(dir, 'lectures'));
    const { code, said } = await run(course, dir, ...NAMED, '--remove');
    expect(code).toBe(0);
    const aside = readdirSync(dir).find((name) => name.startsWith('.before-'))!;
    expect(said).toContain(aside);
    expect(all(join(dir, aside, 'lectures'))).toEqual(before);
    expect(existsSync(join(dir, 'lectures'))).toBe(false);
  });

  it.each([
    [
      [],
      ['--title', '--institution', '--term']
        .map((one) => `${one}  usage  A course needs it. Give it: ${one} "…".`)
        .join('\n'),
    ],
    [
      [...NAMED, '--contact', 'ada', '--meeting', 'Monday Why', '--site', 'https://example.org/été/'],
      [
        '--contact  usage  "ada" reaches nobody. Write an e-mail address, or a web address with its https://.',
        '--site  usage  "/été/" cannot be a path of the site: it holds "é". Write letters, digits, hyphens and slashes, as in /notes/.',
        '--meeting  usage  "Monday Why" is not a day of a calendar. Write it as "2023-01-30 Scaling laws | Ada Example".',
      ],
    ],
    [[...NAMED, '--lede', ' '], '--lede  usage  It is empty.'],
    [
      [...NAMED, '--site', 'example.org'],
      '--site  usage  "example.org" is not a web address. Write it in full, as in https://example.org.',
    ],
    [[...NAMED, '--site', 'https://example.org/a b/'], 'it holds a space.'],
    [[...NAMED, '--page', 'javascript:1'], '--page  usage'],
    [[...NAMED, '--meeting', '2027-02-30 Why'], '--meeting  usage'],
    [
      [...NAMED, '--page', 'http://localhost:3000/'],
      'site.yaml:10:8  link-private  The link "http://localhost:3000/" leads to a place that is closed to readers.',
    ],
    [[...NAMED, '--meeting', '2027-03-01 W\u0007y'], '  control-character  This text spells U+0007'],
  ])('refuses %j, and changes nothing', async (args, said) => {
    commit(dir);
    for (const line of [said].flat())
      await expect(run(course, dir, ...args, '--remove')).rejects.toThrow(line);
    expect(git(dir, 'status', '--porcelain')).toBe('');
  });
});
