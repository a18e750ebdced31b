import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/content/checks/check-content.ts';
import { formatProblem } from '../../src/content/domain/problems.ts';
import { loadContent } from '../../src/content/load/load-content.ts';
import { isAll } from '../support/extent.ts';

const run = promisify(execFile);
const COURSE = 'tests/fixtures/course';
const LECTURE = 'lectures/mechanistic-interpretability';
const place = mkdtempSync(join(tmpdir(), 'changes-'));
afterAll(() => rmSync(place, { recursive: true }));

/** A content folder to change. */
class Folder {
  readonly dir = mkdtempSync(join(place, 'content-'));
  constructor(from?: string) {
    if (from) cpSync(from, this.dir, { recursive: true });
  }
  read = (path: string): string => readFileSync(join(this.dir, path), 'utf8');
  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.dir, path)), { recursive: true });
    writeFileSync(join(this.dir, path), text);
  }
  edit = (path: string, change: (text: string) => string): void => this.write(path, change(this.read(path)));
  faults = (): string[] => checkContent(loadContent(this.dir)).map(formatProblem);
  /** Runs one of the commands that authors have. */
  async notes(...args: string[]): Promise<string> {
    const env = { ...process.env, CONTENT_DIR: this.dir, NO_COLOR: '1', FORCE_COLOR: '0' };
    const program = process.execPath;
    return run(program, ['src/tools/cli/notes.ts', ...args], { env }).then(
      ({ stdout }) => stdout,
      (failed: unknown) => {
        const { stdout, stderr } = failed as { stdout: string; stderr: string };
        return stdout + stderr;
      },
    );
  }
}

/** The README's own sentence for a slot. */
const SENTENCE = /`(Small transformers[^`]+)`/.exec(readFileSync('README.md', 'utf8'))![1]!;
const CHANGES: Record<string, (folder: Folder) => unknown> = {
  'a slot filled as in the README': (folder) =>
    folder.edit(`${LECTURE}/summary/two-sentences.md`, (text) =>
      text.replace(/\n---\s*$/, `\nby: companion\n---\n\n${SENTENCE}\n`),
    ),
  'a question answered': (folder) =>
    folder.edit(`${LECTURE}/questions/opt-175b-in-context-learning.md`, (text) =>
      text.replace(/\n---\s*$/, '\nby: companion\n---\n\nIt does, in part [@zhang2022opt].\n'),
    ),
  'a lecture begun': (folder) => folder.notes('new', 'lecture', 'begun', '--title', 'Begun only', '--no-ask'),
  'a lecture written whole': (folder) => {
    folder.write(
      'lectures/written/lecture.yaml',
      'title: Written – to the end\nspeakers: [{ name: Ada Example, affiliations: [Here] }]\ndate: 2023-02-01\nnotes: { by: Bo, taken: 2023-02-01, licence: MIT, copyright: Copyright (c) 2023 Bo }\n',
    );
    for (const part of ['abstract', 'talk', 'notes'])
      folder.write(
        `lectures/written/${part}.md`,
        `---\nby: notes\n---\n\nWhat was said of $x^2$ in the ${part} [@nanda2023progress].\n\n## A heading\n\nMore.\n`,
      );
    folder.write('lectures/written/reading-list.yaml', 'items:\n  - cite: nanda2023progress\n');
    folder.write(
      'lectures/written/summary/short.md',
      '---\ntitle: In short\norder: 1\nprompt: What?\naction: Write it\nby: notes\n---\n\nThis.\n',
    );
    folder.write('lectures/written/questions/why.md', '---\ntitle: Why?\nby: notes\n---\n\nSo.\n');
  },
  'a topic removed, and what led to it led to all topics': (folder) => {
    const topic = `${LECTURE}/topics/alphafold-dimensions`;
    rmSync(join(folder.dir, `${topic}.mdx`));
    for (const path of readdirSync(folder.dir, { recursive: true, encoding: 'utf8' }))
      if (/\.(md|mdx|yaml)$/.test(path))
        folder.edit(path, (text) => text.replaceAll(topic, `${LECTURE}/topics`));
  },
  'a topic added': (folder) =>
    folder.notes(
      'new',
      'topic',
      'mechanistic-interpretability',
      '--title',
      'Something more',
      '--lede',
      'More of it.',
    ),
  'the title and the term changed': (folder) =>
    folder.edit('site.yaml', (text) =>
      text.replace(/^title: .*/m, 'title: Other notes').replace(/^ {2}term: .*/m, '  term: spring 2031'),
    ),
  'headings of other levels': (folder) =>
    folder.edit(
      `${LECTURE}/notes.md`,
      (text) => `${text}\n# One\n\nText.\n\n#### Four\n\nText.\n\n##\n\nText.\n`,
    ),
  'code in a text': (folder) =>
    folder.edit(`${LECTURE}/talk.md`, (text) => `${text}\n\`\`\`python\nprint("x")\n\`\`\`\n`),
  'forty questions': (folder) => {
    for (let n = 1; n <= 40; n++)
      folder.write(`${LECTURE}/questions/more-${n}.md`, `---\ntitle: Is it ${n}?\nnumber: ${n + 1}\n---\n`);
  },
};

describe('an author may change the course', () => {
  it.each(Object.entries(CHANGES))('%s: no fault', async (_, change) => {
    const folder = new Folder(COURSE);
    await change(folder);
    expect(folder.faults()).toEqual([]);
  });

  // On the course's raw notes, imported anew: all that changes, without the weight of its primers.
  it.runIf(isAll)('all of it at once, in an own course: every page is sound', async () => {
    const folder = new Folder();
    await folder.notes('course', '--title', 'Mine', '--institution', 'Here', '--term', 'now');
    cpSync(join(COURSE, 'references.bib'), join(folder.dir, 'references.bib'));
    await folder.notes('import', join(COURSE, LECTURE, 'raw-notes.md'), '--no-ask');
    await folder.notes('import', 'tests/fixtures/import/lec3-sparse-attention.md', '--no-ask');
    const topic = `${LECTURE}/topics/alphafold-dimensions.mdx`;
    folder.write(topic, readFileSync(join(COURSE, topic), 'utf8').replace(/(?<=\n---\n)[^]*/, '\nWords.\n'));
    folder.write(`${LECTURE}/questions/opt-175b-in-context-learning.md`, '---\ntitle: Is it so?\n---\n');
    for (const change of Object.values(CHANGES)) await change(folder);
    expect(await folder.notes('check', '--built')).toMatch(/\d+ pages, no faults, \d+ s\.\n$/);
  });

  it('an empty course, and its first lecture: every page is sound', async () => {
    const folder = new Folder();
    await folder.notes('course', '--title', 'Mine', '--institution', 'Here', '--term', 'now');
    await folder.notes('new', 'lecture', 'first', '--title', 'First words', '--no-ask');
    expect(await folder.notes('check', '--built')).toMatch(/\d+ pages, no faults, \d+ s\.\n$/);
  });
});
