import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ASTRO } from '../support/astro.ts';
import { addOddNames } from '../support/odd-names.ts';
import { mainText } from '../support/text.ts';

const FIXTURES = 'tests/fixtures/import';
const SAMPLES = readdirSync(FIXTURES).filter((file) => file.endsWith('.md'));
const run = promisify(execFile);
const root = mkdtempSync(join(tmpdir(), 'import-'));
afterAll(() => rmSync(root, { recursive: true }));

/** A content folder with a site.yaml and nothing else. */
function emptyContent(): string {
  const dir = mkdtempSync(join(root, 'content-'));
  writeFileSync(
    join(dir, 'site.yaml'),
    'title: T\nshort: S\nlede: L\ncourse: { title: C, code: C, institution: I, term: T }\n',
  );
  return dir;
}

/** What is wrong but for pictures that are missing or without words. */
function faultsOf(said: string): string[] {
  const faults = said.split('\n').filter((line) => /:\d+:\d+ {2}(?!warning )/.test(line));
  return faults.filter((line) => !/ {2}image-(?:missing|alt) {2}/.test(line));
}

/** Puts a picture wherever a text of a lecture wants one, and says what it shows. */
function hang(dir: string, path: string): void {
  const [, lecture = '', below = ''] = /^(lectures\/[^/]+)\/(.*)$/.exec(path) ?? [];
  if (!lecture) return;
  const up = below.includes('/') ? '../' : '';
  const text = readFileSync(join(dir, path), 'utf8');
  const hung = text.replace(/(?<!\\)!\[([^\]]*)\]\(([^\s)]+)/g, (_, alt: string, url: string) => {
    const name = url.replace(/^.*\//, '').toLowerCase();
    mkdirSync(join(dir, lecture, 'figures'), { recursive: true });
    writeFileSync(join(dir, lecture, 'figures', name), PNG);
    return `![${alt || 'A picture'}](${up}figures/${name}`;
  });
  writeFileSync(join(dir, path), hung);
}

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** Runs a command; gives what it printed and its exit code. */
async function command(
  args: string[],
  env: Record<string, string> = {},
): Promise<{ code: number; said: string }> {
  const options = { env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env } };
  try {
    const { stdout, stderr } = await run(args[0]!, args.slice(1), options);
    return { code: 0, said: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, said: stdout + stderr };
  }
}

const notes = (...args: string[]): Promise<{ code: number; said: string }> =>
  command([process.execPath, 'src/tools/cli/notes.ts', ...args]);

describe('raw notes, imported into a folder without lectures', () => {
  const dir = emptyContent();
  beforeAll(async () => {
    for (const sample of SAMPLES) {
      const { code, said } = await notes('import', join(FIXTURES, sample), '--into', dir);
      // It ends as the check does: with the pictures that are not there yet.
      const pictures = /!\[/.test(readFileSync(join(FIXTURES, sample), 'utf8'));
      expect(code, said).toBe(pictures ? 1 : 0);
      expect(faultsOf(said), said).toEqual([]);
    }
    mkdirSync(join(dir, 'lectures/bare'));
    writeFileSync(join(dir, 'lectures/bare/lecture.yaml'), 'title: Bare\n');
  });

  const check = (): Promise<{ code: number; said: string }> =>
    command([process.execPath, 'src/tools/cli/notes.ts', 'check'], { CONTENT_DIR: dir });

  it('pass the check but for their pictures, without a hand on them', async () => {
    const { said } = await check();
    expect(faultsOf(said)).toEqual([]);
    expect(said).toContain('There is no image at "figures/x.png".');
    expect(said).toContain('There is no image at "https://example.org/plot.png".');
  });

  it('pass it with the pictures in their places, each with words', async () => {
    for (const path of readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.md$/.test(file),
    ))
      if (!path.endsWith('raw-notes.md')) hang(dir, path);
    const { code, said } = await check();
    expect(code, said).toBe(0);
  });

  it('pass it beside names that programs stumble over, of terms, lectures, questions, topics and works', async () => {
    addOddNames(dir);
    const { code, said } = await check();
    expect(code, said).toBe(0);
  });

  const out = join(root, 'dist');
  const html = (page: string): string =>
    readFileSync(join(out, page, 'index.html'), 'utf8').replace(/\s+/g, ' ');

  // Whatever is built takes twenty seconds, so all of these are built at once.
  it('build without a hand on them, and say what nobody knows', async () => {
    const { code, said } = await command([process.execPath, ASTRO, 'build', '--outDir', out], {
      CONTENT_DIR: dir,
      OFFLINE: 'off',
    });
    expect(code, said).toBe(0);
    expect(html('lectures/hostile')).toContain('Date unknown');
    expect(html('lectures/hostile')).toContain('The notes do not name the speaker');
    expect(html('lectures/hostile')).toContain('Nobody has said which licence they are under.');
    expect(mainText(html('lectures/hostile/abstract'))).toContain(
      '<script>alert(“x”)</script> ends with a stray',
    );
    expect(html('lectures/sparse-attention-in-practice')).toContain('Reading Group #12');
    for (const name of [
      'glossary/constructor',
      'references/constructor',
      'lectures/print',
      'lectures/sw/questions/sw',
    ])
      expect(html(name)).toContain('<h1');
    expect(html('lectures/topics/topics/topics')).toContain('The topic topics');
    expect(html('references/arxiv-2005-11401')).toContain('https://arxiv.org/pdf/2005.11401v4.pdf');
  });

  it('describe every page, also of a lecture of which only the title is known', () => {
    const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('index.html'),
    );
    const silent = pages.filter(
      (file) => !/<meta name="description" content="[^"]/.test(html(join(file, '..'))),
    );
    expect(silent).toEqual([]);
  });

  it('offer nothing to keep where reading offline is switched off', () => {
    expect(readdirSync(join(out, 'offline'))).toEqual(['index.html']);
    expect(readFileSync(join(out, 'sw.js'), 'utf8')).toContain('registration.unregister()');
    const script = /<(keep-offline|stored-pages)|OfflineBoot|KeepOffline/;
    for (const page of ['', 'about', 'lectures/hostile', 'lectures/hostile/notes'])
      expect(html(page)).not.toMatch(script);
    expect(html('about')).not.toContain('read again without a network');
  });

  it('are kept byte for byte', () => {
    for (const [slug, sample] of [
      ['hostile', 'lec-hostile.md'],
      ['mechanistic-interpretability', 'mechanistic-interpretability.md'],
    ] as const)
      expect(
        readFileSync(join(dir, `lectures/${slug}/raw-notes.md`)).equals(readFileSync(join(FIXTURES, sample))),
      ).toBe(true);
  });
});

describe('the import', () => {
  const sample = join(FIXTURES, 'lec3-sparse-attention.md');

  it('says what would go where and writes nothing', async () => {
    const dir = emptyContent();
    const { code, said } = await notes('import', sample, '--into', dir, '--dry-run');
    expect(code).toBe(0);
    expect(said).toMatch(/^Lines +Go to +As\n1 +lecture\.yaml +title “Sparse Attention in Practice”\n/);
    expect(said).toMatch(/44–51 +notes\.md +notes\n/);
    expect(said).toContain('Nothing is written.');
    expect(readdirSync(dir)).toEqual(['site.yaml']);
  });

  it('takes from options what the notes do not say', async () => {
    const dir = emptyContent();
    const given = [
      '--as',
      'new',
      '--date',
      '2024-02-07',
      '--by',
      'Cy: a "student"',
      '--licence',
      'MIT',
      '--copyright',
      'Copyright (c) 2024 Cy',
      '--number',
      '9',
      '--speaker',
      'Ada Example (Here)',
      '--taken',
      '2024-02-08',
      '--title',
      'Else',
    ];
    expect((await notes('import', sample, '--into', dir, ...given)).code).toBe(0);
    expect(readFileSync(join(dir, 'lectures/new/lecture.yaml'), 'utf8')).toMatchInlineSnapshot(`
      "number: 9
      title: Else
      series: "Reading Group #12"
      speakers:
        - name: Ada Example
          affiliations:
            - Here
      date: "2024-02-07"
      links:
        - label: attendance
          url: https://example.org/form/one
        - label: attendance
          url: https://example.org/form/two
        - label: webpage
          url: https://example.org/course/
        - label: youtube playlist
          url: https://example.org/playlist
      notes:
        by: "Cy: a \\"student\\""
        taken: "2024-02-08"
        licence: MIT
        copyright: Copyright (c) 2024 Cy
      "
    `);
  });

  it('keeps notes in Windows-1252 as they are, and reads them', async () => {
    const dir = emptyContent();
    const file = join(root, 'lec-old.txt');
    writeFileSync(
      file,
      Buffer.from('# Lec - Caf\xe9\r\nAda Example\r\n\r\n## Notes\r\n- \x93so\x94', 'latin1'),
    );
    const { code, said } = await notes('import', file, '--into', dir);
    expect(code, said).toBe(0);
    expect(said).toContain('The file is in windows-1252');
    expect(readFileSync(join(dir, 'lectures/cafe/notes.md'), 'utf8')).toContain('- “so”');
    expect(readFileSync(join(dir, 'lectures/cafe/raw-notes.md')).equals(readFileSync(file))).toBe(true);
  });

  it('never overwrites, and says what to do', async () => {
    const dir = emptyContent();
    await notes('import', sample, '--into', dir, '--as', 'first');
    const before = readdirSync(dir, { recursive: true });
    const { code, said } = await notes('import', sample, '--into', dir, '--as', 'first');
    expect([code, said]).toEqual([
      2,
      expect.stringMatching(
        /lectures\/first {2}lecture-exists {2}This lecture exists, and nothing is overwritten\. Give the new one another name with --as, or move the old folder away\.\n$/,
      ),
    ]);
    expect(readdirSync(dir, { recursive: true })).toEqual(before);
  });
});

describe('the commands', () => {
  it('are listed', async () => {
    const { code, said } = await notes('--help');
    expect(code).toBe(0);
    expect(said).toMatch(/import {2,}makes a lecture's folder/);
    expect((await notes()).code).toBe(2);
  });

  it('say each what it takes', async () => {
    expect((await notes('import', '--help')).said).toContain('--dry-run ');
    expect((await notes('check', '--help')).said).toContain('CONTENT_DIR');
  });

  it('are suggested after a slip', async () => {
    expect(await notes('improt')).toEqual({
      code: 2,
      said: 'There is no command "improt". Did you mean "import"?\n',
    });
  });
});

describe('several commands at one time', () => {
  it('lose nothing that one of them has written', async () => {
    const dir = emptyContent();
    const names = ['one', 'two', 'three', 'four'];
    for (const name of names)
      writeFileSync(
        join(root, `${name}.md`),
        `# Lecture ${name} - Ada Example\n\nrefs:\n- https://${name}.example.org/paper\n`,
      );
    const work = join(root, 'work.bib');
    writeFileSync(
      work,
      '@online{cited2020, title = {Cited}, author = {A, B}, date = {2020}, url = {https://e.org/}}\n',
    );
    const all = await Promise.all([
      ...names.map((name) =>
        notes('import', join(root, `${name}.md`), '--as', name, '--into', dir, '--no-ask'),
      ),
      notes('cite', work, '--into', dir),
    ]);
    const bib = readFileSync(join(dir, 'references.bib'), 'utf8');
    for (const [i, name] of names.entries()) {
      expect(all[i]!.said).toContain(`lectures/${name}/ with`);
      expect(bib).toContain(`https://${name}.example.org/paper`);
    }
    // It had read the bibliography before another wrote to it, or not.
    if (all[4]!.code === 0) expect(bib).toContain('{cited2020,');
    else expect(all[4]!.said).toContain('references.bib  changed  It has changed since it was read');
    expect(readdirSync(dir).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
