import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest';
import { cacheFolder, fontsFolder, readSettings } from '../../../../src/content/load/load-settings.ts';
import { folderOf } from '../../content.ts';

const note = (body: string): string => `---\nby: notes\n---\n\n${body}\n`;
const START = {
  'references.bib':
    '@online{one, author = {Olah, Chris}, title = {One}, date = {2022}, url = {https://one.example.org/}}\n@online{two, author = {Bo, B.}, title = {Two}, date = {2021}}\n',
  'links.json':
    '{ "https://one.example.org/": { "asked": "2024-02-03", "answered": "2024-02-03", "status": 200 } }\n',
  'glossary/word.md': '---\nname: word\nby: companion\n---\n\nWhat it means.\n',
  'glossary/other.md': '---\nname: other\nby: companion\n---\n\nSomething else.\n',
  'lectures/a/notes.md': note(
    'First.\n\n## Head\n\nAs a [[word]] in [@one].\n\nSo says [@one]:\n\n- It is.\n\nLast.',
  ),
  'lectures/a/topics/topic.md': '---\ntitle: A topic\norder: 1\nlede: Of it.\nby: companion\n---\n\nMore.\n',
  'lectures/a/questions/why.md': '---\ntitle: Why?\n---\n',
  'lectures/a/summary/short.md': '---\ntitle: In short\norder: 1\nprompt: What?\naction: Write\n---\n',
  'lectures/a/figures/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>\n',
  'lectures/a/raw-notes.md': 'As typed.\n',
  'lectures/b/lecture.yaml':
    'title: Beta\nspeakers: [{ name: M }]\ndate: 2023-02-06\nnotes: { by: B, taken: 2023-02-06, licence: MIT, copyright: C }\n',
  'lectures/b/notes.md': note('Of [[lectures/a/topics/topic]] too.\n\nLast.'),
  'lectures/b/reading-list.yaml': 'items:\n  - cite: two\n    companion: Read it.\n',
};

// The keys know the folder's path: every course lies in the same one.
const place = mkdtempSync(join(tmpdir(), 'page-keys-'));
const content = join(place, 'content');
const settings = readSettings({ CONTENT_DIR: folderOf({}) });
const ours = { ...settings, contentDir: content };

beforeEach(() => {
  vi.stubEnv('CONTENT_DIR', content);
  vi.stubEnv('DEV', false);
});
afterEach(() => {
  vi.doUnmock('astro:content');
  vi.unstubAllEnvs();
});
afterAll(async () => {
  // Else the next file would find this course.
  (await import('../../../../src/content/context.ts')).forgetContext();
  vi.resetModules();
  for (const made of [place, cacheFolder(ours), fontsFolder(ours)])
    rmSync(made, { recursive: true, force: true });
});

/** Gives Astro's collections from the content as it was read. */
async function collections(): Promise<object> {
  const { context } = await import('../../../../src/content/context.ts');
  const { content: read } = context();
  const idOf = (path: string): string => path.replace(/\.[a-z]+$/, '');
  const files = (name: string): unknown[] => {
    if (name === 'references') return [...read.works.values()].map((work) => ({ id: work.key, data: work }));
    const lists = { lectures: read.lectures, readingLists: read.readingLists };
    const all =
      name in lists
        ? [...lists[name as keyof typeof lists].values()]
        : read.texts.filter(({ source }) => source.kind === name);
    return all.map(({ source, data }) => ({ id: idOf(source.path), data, filePath: source.file }));
  };
  return {
    getCollection: (name: string) => Promise.resolve(structuredClone(files(name))),
    getEntry: () => Promise.resolve({ id: 'site', data: read.site?.data }),
    render: () => Promise.resolve({ Content: () => '' }),
  };
}

/** The keys of a build of these files, by what they are of; `more` is done before. */
async function keysOf(
  files: Record<string, string>,
  more: () => void = () => {},
): Promise<Record<string, string>> {
  rmSync(place, { recursive: true });
  cpSync(folderOf({ ...START, ...files }), content, { recursive: true });
  mkdirSync(fontsFolder(ours), { recursive: true });
  writeFileSync(join(fontsFolder(ours), 'fonts.css'), '');
  more();
  vi.resetModules();
  (await import('../../../../src/content/context.ts')).forgetContext();
  vi.doMock('astro:content', collections);
  const { lectureKey, placeKey } = await import('../../../../src/render/views/page-keys.ts');
  const keys = {
    a: lectureKey('a'),
    b: lectureKey('b'),
    one: placeKey('/references/one/'),
    two: placeKey('/references/two/'),
    word: placeKey('/glossary/word/'),
    other: placeKey('/glossary/other/'),
  };
  const found = Object.entries(keys).map(async ([name, key]) => [name, (await key).cacheKey!]);
  return Object.fromEntries(await Promise.all(found)) as Record<string, string>;
}

type Name = 'a' | 'b' | 'one' | 'two' | 'word' | 'other';
const ALL: Name[] = ['a', 'b', 'one', 'two', 'word', 'other'];
const change = (path: keyof typeof START, from: string, to: string): Record<string, string> => {
  expect(START[path]).toContain(from);
  return { [path]: START[path].replace(from, to) };
};
const git = (...args: string[]): string => execFileSync('git', args, { cwd: content, encoding: 'utf8' });
/** Commits everything, as it is. */
const commit = (day: string): void => {
  vi.stubEnv('GIT_COMMITTER_DATE', `${day}T12:00:00Z`);
  git('init', '--quiet');
  git('add', '.');
  git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '--quiet', '-m', day);
};
const notes = (text: string): void => writeFileSync(join(content, 'lectures/a/notes.md'), text);
const commitTwice = (): void => {
  notes(note('Before.'));
  commit('2023-03-01');
  notes(START['lectures/a/notes.md']);
  commit('2023-03-02');
};

/** What changes, which pages are made anew, and with what it is done where it is no file. */
const CHANGES: [what: string, anew: Name[], files: Record<string, string>, more?: () => void][] = [
  ['nothing', [], {}],
  ['a sentence', ['a'], change('lectures/a/notes.md', 'Last.', 'The last.')],
  [
    'a sentence with a term and a work',
    ['a', 'one', 'word'],
    change('lectures/a/notes.md', 'As a', 'Like a'),
  ],
  ['what a sentence ends with a colon for', ['a', 'one'], change('lectures/a/notes.md', 'It is', 'It was')],
  ['a sentence that leads to another lecture', ['a', 'b'], change('lectures/b/notes.md', 'too', 'as well')],
  ['a picture', ['a'], change('lectures/a/figures/dot.svg', '0 0 1 1', '0 0 2 1')],
  ['the raw notes', ['a'], change('lectures/a/raw-notes.md', 'typed', 'they were typed')],
  [
    'a word on a recommended work',
    ['b', 'two'],
    change('lectures/b/reading-list.yaml', 'Read it.', 'Do read it.'),
  ],
  ['a citation more', ALL, change('lectures/a/notes.md', 'Last.', 'Last [@two].')],
  ['a link more', ALL, change('lectures/b/notes.md', 'Last.', 'Last [[other]].')],
  ['a heading', ALL, change('lectures/a/notes.md', '## Head', '## Other head')],
  ['a text where there was none', ALL, { 'lectures/a/abstract.md': note('Of this.') }],
  [
    'a slot filled',
    ALL,
    {
      'lectures/a/summary/short.md': `${START['lectures/a/summary/short.md'].slice(0, -4)}by: notes\n---\n\nThis.\n`,
    },
  ],
  [
    'a question answered',
    ALL,
    { 'lectures/a/questions/why.md': '---\ntitle: Why?\nby: notes\n---\n\nSo.\n' },
  ],
  ['the title of a question', ALL, change('lectures/a/questions/why.md', 'Why?', 'Why so?')],
  ['the lede of a topic', ALL, change('lectures/a/topics/topic.md', 'Of it.', 'All of it.')],
  ['the title of a lecture', ALL, change('lectures/b/lecture.yaml', 'Beta', 'Gamma')],
  [
    'the order of the lectures',
    ALL,
    change('lectures/b/lecture.yaml', 'date: 2023-02-06', 'date: 2022-02-06'),
  ],
  [
    'the macros of a lecture',
    ALL,
    change('lectures/b/lecture.yaml', 'title: Beta', "title: Beta\nmacros: { '\\R': '\\mathbb{R}' }"),
  ],
  ['a term', ALL, change('glossary/word.md', 'What it', 'All that it')],
  ['the name of a term', ALL, change('glossary/other.md', 'name: other', 'name: another')],
  ['a work', ALL, change('references.bib', 'title = {Two}', 'title = {Three}')],
  ['where an address leads', ALL, change('links.json', '200', '404')],
  [
    'the site',
    ALL,
    { 'site.yaml': 'title: U\nshort: S\nlede: L\ncourse: { title: C, code: C, institution: I, term: T }\n' },
  ],
  ['the base path', ALL, {}, () => vi.stubEnv('BASE_PATH', '/notes/')],
  ['the host', ALL, {}, () => vi.stubEnv('SITE_URL', 'https://other.example.org')],
  ['whether pages are kept offline', ALL, {}, () => vi.stubEnv('OFFLINE', 'off')],
  ['the fonts', ALL, {}, () => writeFileSync(join(fontsFolder(ours), 'fonts.css'), '@font-face{}')],
  ['the day of a change', ['a'], {}, commitTwice],
];

let first: Record<string, string> | undefined;

it.each(CHANGES)('%s changed alone: pages are made anew', async (what, anew, files, more) => {
  first ??= await keysOf({});
  const before = what.startsWith('the day') ? await keysOf({}, () => commit('2023-03-01')) : first;
  const after = await keysOf(files, more);
  expect(ALL.filter((name) => after[name] !== before[name])).toEqual(anew);
});
