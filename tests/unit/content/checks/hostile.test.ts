import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../src/content/checks/check-content.ts';
import { LIMITS } from '../../../../src/content/domain/limits.ts';
import { loadContent } from '../../../../src/content/load/load-content.ts';
import { readSettings } from '../../../../src/content/load/load-settings.ts';
import { faultsOf, folderOf, notesWith, questionWith, type Files } from '../../content.ts';

const faultsIn = (dir: string): string[] =>
  checkContent(loadContent(dir)).map(
    ({ file, code, what }) => `${relative(dir, resolve(file))} ${code} ${what}`,
  );

/** A content folder with links in it, by path. */
function linked(links: Record<string, string>, files: Files = {}): string {
  const dir = folderOf(files);
  for (const [path, to] of Object.entries(links)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    symlinkSync(to, join(dir, path));
  }
  return dir;
}

describe('what is not a file of the content folder', () => {
  const NO_PART = 'file-link This is a link to something that is not part of the content.';
  it.each([
    ['a secret of the machine', 'lectures/a/raw-notes.md', '/proc/self/environ', NO_PART],
    ['a file elsewhere', 'lectures/a/notes.md', '/etc/passwd', NO_PART],
    ['a file above', 'glossary/x.md', '../../../etc/passwd', 'file-link This is a link that leads nowhere.'],
    ['a device', 'lectures/a/abstract.md', '/dev/zero', NO_PART],
    ['what a dot hides', 'lectures/a/raw-notes.md', '../../.secret', NO_PART],
    ['nothing', 'lectures/a/notes.md', 'gone.md', 'file-link This is a link that leads nowhere.'],
    ['itself', 'lectures/a/notes.md', 'notes.md', 'file-link This is a link that leads nowhere.'],
    ['a folder', 'lectures/b', 'a', 'file-link This is a link to a folder.'],
    ['a folder around it', 'lectures/a/topics', '..', 'file-link This is a link to a folder.'],
    ['an image elsewhere', 'lectures/a/figures/x.png', '/etc/hostname', NO_PART],
    ['the settings', 'site.yaml', '/etc/passwd', NO_PART],
    ['the bibliography', 'references.bib', '/proc/self/environ', NO_PART],
  ])('is not read: a link to %s', (_, path, to, fault) => {
    const dir = linked(
      { [path]: to },
      { '.secret': 'token', ...(path.includes('/') ? {} : { [path]: undefined }) },
    );
    const content = loadContent(dir);
    expect(content.files.find((file) => file.path === path)?.kind).toBeUndefined();
    expect(faultsIn(dir)).toContain(`${path} ${fault}`);
    expect(faultsIn(dir).filter((line) => line.includes('file-missing'))).toEqual([]);
  });

  it('is read where a link leads to another file of it', () => {
    expect(
      faultsIn(
        linked(
          { 'lectures/a/notes.md': 'abstract.md' },
          { 'lectures/a/abstract.md': '---\nby: notes\n---\nA.' },
        ),
      ),
    ).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('is not waited for: a pipe', () => {
    for (const path of ['site.yaml', 'references.bib', 'lectures/a/notes.md', 'lectures/a/figures/x.svg']) {
      const dir = folderOf({ [path]: undefined });
      mkdirSync(dirname(join(dir, path)), { recursive: true });
      execFileSync('mkfifo', [join(dir, path)]);
      expect(readSettings({ CONTENT_DIR: dir }).contentDir).toBe(dir);
      expect(faultsIn(dir)).toContain(`${path} file-link This is a pipe or a device, and no file.`);
    }
  });
});

describe('a file that is too large', () => {
  it.each([
    ['lectures/a/notes.md', LIMITS.text],
    ['lectures/a/lecture.yaml', LIMITS.text],
    ['site.yaml', LIMITS.text],
    ['references.bib', LIMITS.list],
    ['lectures/a/raw-notes.md', LIMITS.list],
    ['lectures/a/figures/x.png', LIMITS.picture],
  ])('is not read: %s', (path, limit) => {
    const dir = folderOf({});
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), 'x'.repeat(limit + 1));
    expect(faultsIn(dir)).toEqual([
      `${path} file-limit This file has ${limit + 1} bytes; no more than ${limit} are read.`,
    ]);
  });
});

describe('a name that makes no page', () => {
  const text = '---\ntitle: T\nby: notes\n---\n';
  it.each([
    ['lectures/a/questions/index.html.md', text, '"index.html" makes a bad address.'],
    ['lectures/a/questions/index.md', text, `"index" is the name of a folder's own page.`],
    ['glossary/index.md', '---\nname: I\n---\n', `"index" is the name of a folder's own page.`],
    ['lectures/a/questions/con.md', text, '"con" is not a name that Windows can read.'],
    ['lectures/a/figures/aux.x.png', '', '"aux.x" is not a name that Windows can read.'],
    ['lectures/com1/notes.md', '---\nby: notes\n---\n', '"com1" is not a name that Windows can read.'],
    ['lectures/index.html/notes.md', '---\nby: notes\n---\n', '"index.html" makes a bad address.'],
    [`lectures/a/questions/${'q'.repeat(101)}.md`, text, 'has 101 letters; 100 are the most.'],
    ['lectures/a/questions/\u202eq.md', text, '"<U+202E>q" makes a bad address.'],
  ])('is a fault: %s', (path, content, fault) => {
    expect(faultsOf({ [path]: content })).toContain(
      `file-name  ${fault.startsWith('has') ? `"${'q'.repeat(101)}" ` : ''}${fault}`,
    );
  });

  it.each(['index.html', 'index', 'INDEX.x', 'con', 'Nul'])('is a fault: the key %s', (key) => {
    expect(
      faultsOf({ 'references.bib': `@online{${key}, title = {T}, author = {A, B}, date = {2020}}\n` }),
    ).toContain(`file-name  The key "${key}" is`);
  });

  it('is a fault: an old name', () => {
    expect(faultsOf(questionWith('Text.', 'aliases: [index]\n'))).toContain(
      'The old name in "/lectures/a/questions/index/" is',
    );
  });
});

describe('a sign that nobody sees', () => {
  it.each([
    ['in Markdown', notesWith('A\u202eB\n'), 'notes.md:4:2  control-character  There is a U+202E here'],
    ['as an entity', notesWith('A &#x202e;B\n'), 'notes.md:4:1  control-character  There is a U+202E here'],
    ['in code', notesWith('`a\u2066b`\n'), 'notes.md:4:3  control-character  There is a U+2066 here'],
    [
      'in YAML',
      questionWith('A', 'hint: "a\u0007b"\n'),
      'q.md:4:9  control-character  There is a U+0007 here',
    ],
    [
      'as YAML spells it',
      { 'lectures/a/questions/q.md': '---\ntitle: "a\\x1b[31m"\nby: notes\n---\nA' },
      'q.md:2:8  control-character  This text spells U+001B',
    ],
    [
      'in BibTeX',
      { 'references.bib': '@online{a, title = {T\u0001}, author = {A, B}, date = {2020}}\n' },
      'references.bib:1:22  control-character  There is a U+0001 here',
    ],
    ['for XML', notesWith('A\uffffB\n'), 'notes.md:4:2  control-character  There is a U+FFFF here'],
    ['as an old line end', notesWith('A\rB\n'), 'notes.md:4:2  control-character  There is a U+000D here'],
  ])('is a fault: %s', (_, files, fault) => {
    expect(faultsOf(files as Files)).toContain(fault);
  });

  it('is none that a script or a picture of two signs needs', () => {
    expect(
      faultsOf(
        notesWith(
          'שלום\u200f! می\u200cخواهم 👩\u200d🏫 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f} a\u00a0b\n',
        ),
      ),
    ).toBe('');
  });
});

describe('a formula', () => {
  const fault = (tex: string): string => faultsOf(notesWith(`$${tex}$\n`)).replace(/ Mend the .*$/, '');
  it.each(['\\href{javascript:alert(1)}{x}', '\\url{https://x.org}', '\\includegraphics{x.png}'])(
    'makes no link and loads no image: %s',
    (tex) => {
      const [command] = /^\\\w+/.exec(tex)!;
      expect(fault(tex)).toBe(
        `lectures/a/notes.md:4:2  math-tex  KaTeX cannot set this: ${command} is not read here.`,
      );
    },
  );

  it('stays in its place', () => {
    const far = `KaTeX cannot set this: it draws more than ${LIMITS.reach} em over what stands around it.`;
    for (const tex of ['\\rule{999em}{999em}', 'x\\kern-99em y', '\\raisebox{99cm}{x}'])
      expect(fault(tex)).toBe(`lectures/a/notes.md:4:2  math-tex  ${far}`);
    expect(fault('\\rule{3em}{1pt}\\kern-3em\\raisebox{1em}{x}')).toBe('');
  });
});

describe('an address that says more than one', () => {
  it.each([
    ['a player’s host that ends the policy', 'https://v.example;style-src-elem;x.example/e', 'field-value'],
    ['a player’s name and password', 'https://me:secret@v.example/e', 'field-value'],
  ])('is a fault: %s', (_, embed, code) => {
    const faults = faultsOf({
      'lectures/a/lecture.yaml': `title: A\nvideo: { url: "https://v.example/", embed: "${embed}", host: V }\n`,
    });
    expect(faults).toContain(`lectures/a/lecture.yaml:2:44  ${code}  `);
  });

  it.each([
    ['doi = {10.1/../../x}', 'is not a DOI'],
    ['eprint = {../../x}, eprinttype = {arxiv}', 'is not a number of arXiv'],
    ['eprint = {1/../../x}, archiveprefix = {arXiv}', 'is not a number of arXiv'],
  ])('is a fault: %s', (field, fault) => {
    expect(
      faultsOf({
        'references.bib': `@online{a, title = {T}, author = {A, B}, date = {2020}, ${field}}\n`,
      }),
    ).toContain(fault);
  });
});
