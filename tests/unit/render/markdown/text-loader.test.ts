import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, expect, it, vi } from 'vitest';
import { context, forgetContext } from '../../../../src/content/context.ts';
import { renderText } from '../../../../src/render/markdown/render-text.ts';
import { texts } from '../../../../src/render/markdown/text-loader.ts';
import { keptFor } from '../../../../src/content/load/site-cache.ts';
import { cacheFolder, readSettings } from '../../../../src/content/load/load-settings.ts';
import { folderOf, notesWith, WHOLE } from '../../content.ts';

const START: Record<string, string> = {
  'references.bib':
    '@online{olah2022, author = {Olah, Chris}, title = {One}, date = {2022}}\n@online{nanda2023, author = {Nanda, Neel}, title = {Two}, date = {2023}}\n',
  'glossary/word.md': '---\nname: word\nby: notes\n---\n\nWhat it means.\n',
  'lectures/a/topics/topic.md': '---\ntitle: A topic\norder: 1\nlede: Of it.\nby: notes\n---\n\nMore.\n',
  'lectures/a/questions/why.md': '---\ntitle: Why?\nby: notes\n---\n\nSo.\n\n## Head\n',
  'lectures/a/lecture.yaml': `${WHOLE['lectures/a/lecture.yaml']!}macros: { '\\R': x }\nvideo: { url: 'https://www.youtube.com/watch?v=one', title: T }\n`,
  'lectures/a/figures/tone.wav': 'RIFF....WAVEfmt ',
  'lectures/a/figures/tone.vtt': 'WEBVTT\n\n00:00.000 --> 00:01.000\nA tone.\n',
  ...notesWith(
    [
      'Of a [[word]] [@olah2022; @nanda2023], [[lectures/a/topics/topic]], [it](questions/why.md#head), [all][], $\\R$, [00:05] and @left.',
      '![A tone](figures/tone.wav){#fig-tone}',
      '[all]: questions/why.md\n',
    ].join('\n\n'),
  ),
};

afterEach(() => {
  vi.unstubAllEnvs();
  forgetContext();
});

/** A store as Astro has it, as far as the loader asks. */
const store = (): Map<string, { digest?: string }> & { set(entry: { id: string }): void } => {
  const map = new Map<string, { id: string; digest?: string }>();
  const set = map.set.bind(map);
  return Object.assign(map, { set: (entry: { id: string }) => set(entry.id, entry) });
};

/** What a build keeps of the notes in this folder, whose store is that of the last build; and what it would make of them anew. */
async function build(dir: string, into: ReturnType<typeof store>): Promise<{ kept: string; anew: string }> {
  vi.stubEnv('CONTENT_DIR', dir);
  forgetContext();
  const parseData = ({ data }: { data: object }): Promise<object> => Promise.resolve(data);
  const config = { root: pathToFileURL(`${process.cwd()}/`) };
  await texts('sections').load({ store: into, parseData, config } as unknown as LoaderContext);
  const { digest = '' } = into.get('lectures/a/notes')!;
  const { html } = await renderText(context().texts.get('lectures/a/notes.md')!);
  const kept = keptFor('texts/sections', readSettings()).get(digest)!.toString();
  return { kept, anew: html };
}

const edit =
  (path: string, from: string, to: string) =>
  (dir: string): void => {
    expect(START[path]).toContain(from);
    writeFileSync(join(dir, path), START[path]!.replace(from, to));
  };

it.each<[string, (dir: string) => void]>([
  ['its words', edit('lectures/a/notes.md', 'Of a', 'Of the')],
  ['who wrote a work', edit('references.bib', 'Olah', 'Elhage')],
  ['when', edit('references.bib', 'date = {2023}', 'date = {2024}')],
  ['the order of works', edit('references.bib', 'Nanda, Neel', 'Aye, Neel')],
  ['the key of a work', edit('references.bib', '{olah2022,', '{olah2021, ids = {olah2022},')],
  [
    'which words are keys',
    edit('references.bib', '@online{nanda', '@online{left, title = {L}}\n@online{nanda'),
  ],
  ['the title of a page', edit('lectures/a/topics/topic.md', 'A topic', 'Another')],
  [
    'the address of a page',
    (dir) => {
      edit('lectures/a/topics/topic.md', 'order', 'aliases: [topic]\norder')(dir);
      renameSync(join(dir, 'lectures/a/topics/topic.md'), join(dir, 'lectures/a/topics/new.md'));
    },
  ],
  [
    'what a name means',
    (dir) => {
      edit('glossary/word.md', 'name: word', 'name: words\naliases: [word]')(dir);
      renameSync(join(dir, 'glossary/word.md'), join(dir, 'glossary/words.md'));
    },
  ],
  ['what a macro stands for', edit('lectures/a/lecture.yaml', "'\\R': x", "'\\R': y")],
  ['which recording the lecture has', edit('lectures/a/lecture.yaml', 'v=one', 'v=two')],
  ['what is said in a sound', edit('lectures/a/figures/tone.vtt', 'A tone', 'Two tones')],
  [
    'whether a sound has words',
    (dir) => {
      rmSync(join(dir, 'lectures/a/figures/tone.vtt'));
    },
  ],
  ['what its words are written in', edit('lectures/a/lecture.yaml', 'macros:', 'lang: fr\nmacros:')],
  ['whether a heading is there', edit('lectures/a/questions/why.md', '## Head', '## Other')],
])('the HTML that is kept of a text is made again when this alone changes: %s', async (_, change) => {
  const dir = folderOf(START);
  const into = store();
  const first = await build(dir, into);
  expect(first.kept).toBe(first.anew);
  change(dir);
  const { kept, anew } = await build(dir, into);
  expect(anew).not.toBe(first.kept);
  expect(kept).toBe(anew);
  rmSync(cacheFolder(readSettings()), { recursive: true });
});

it('what has not changed is not made again, but where its file is lost', async () => {
  const dir = folderOf(START);
  const into = store();
  await build(dir, into);
  const kept = into.get('lectures/a/notes');
  await build(dir, into);
  expect(into.get('lectures/a/notes')).toBe(kept);
  rmSync(join(cacheFolder(readSettings()), 'texts'), { recursive: true });
  const { kept: again, anew } = await build(dir, into);
  expect(again).toBe(anew);
  rmSync(cacheFolder(readSettings()), { recursive: true });
});
