import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { forgetContext } from '../../../../src/content/context.ts';
import { checkedEntries } from '../../../../src/render/views/checked-entries.ts';
import { folderOf, notesWith } from '../../content.ts';

let folder: string;
beforeEach(() => {
  folder = folderOf(notesWith('Words.\n'));
  vi.stubEnv('CONTENT_DIR', folder);
  forgetContext();
});
afterEach(() => {
  vi.unstubAllEnvs();
  forgetContext();
});

const titles = (): string[] => {
  forgetContext();
  return checkedEntries('lectures').map(({ data }) => data.title);
};
const file = (): string => join(folder, 'lectures/a/lecture.yaml');

it('an entry is what its file says now, and stays as it was while its fields are faulty', () => {
  const text = readFileSync(file(), 'utf8');
  expect(titles()).toEqual(['Alpha – a first']);
  writeFileSync(file(), text.replace('Alpha', 'Beta'));
  expect(titles()).toEqual(['Beta – a first']);
  for (const faulty of ['title: [', 'heading: Gamma\n', text.replace('date: ', 'day: ')]) {
    writeFileSync(file(), faulty);
    expect(titles()).toEqual(['Beta – a first']);
  }
  writeFileSync(file(), text.replace('Alpha', 'Delta'));
  expect(titles()).toEqual(['Delta – a first']);
  rmSync(file());
  expect(titles()).toEqual([]);
});

it('what was last without a fault is remembered when this module is run anew', async () => {
  expect(titles()).toEqual(['Alpha – a first']);
  writeFileSync(file(), 'title: [');
  forgetContext();
  const again = '../../../../src/render/views/checked-entries.ts?again';
  const anew = (await import(again)) as { checkedEntries: typeof checkedEntries };
  expect(anew.checkedEntries('lectures').map(({ data }) => data.title)).toEqual(['Alpha – a first']);
});

it('a file that never was without a fault in its fields is left out, one with another fault is not', () => {
  writeFileSync(join(folder, 'lectures/a/notes.md'), '---\nby: nobody\n---\n');
  forgetContext();
  expect(checkedEntries('sections')).toEqual([]);
  appendFileSync(join(folder, 'references.bib'), '@book{x, title = {No date}}\n');
  writeFileSync(join(folder, 'lectures/a/notes.md'), '---\nby: notes\n---\nNobody [@nobody].\n');
  forgetContext();
  mkdirSync(join(folder, 'lectures/a/topics'));
  writeFileSync(
    join(folder, 'lectures/a/topics/t.mdx'),
    '---\ntitle: T\norder: 1\nlede: T.\nby: companion\n---\n',
  );
  forgetContext();
  for (const [kind, id, path] of [
    ['sections', 'lectures/a/notes', 'lectures/a/notes.md'],
    ['topics', 'lectures/a/topics/t', 'lectures/a/topics/t.mdx'],
  ] as const)
    expect(checkedEntries(kind)).toEqual([
      expect.objectContaining({
        id,
        collection: kind,
        deferredRender: true,
        filePath: relative('.', join(folder, path)),
      }),
    ]);
  expect(checkedEntries('references').map(({ id }) => id)).toContain('olah2022');
  expect(checkedEntries('site')[0]?.id).toBe('site');
});
