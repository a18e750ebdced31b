import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { contentCheck } from '../../../../src/site/build/content-check.ts';
import { forgetContext } from '../../../../src/content/context.ts';
import { folderOf, notesWith } from '../../content.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  forgetContext();
});

/** A build of a content folder, in which something happens between its check and its end; gives why it fails. */
function build(meanwhile: (dir: string) => void): string | undefined {
  const dir = folderOf(notesWith('Words.\n'));
  vi.stubEnv('CONTENT_DIR', dir);
  forgetContext();
  const { hooks } = contentCheck() as unknown as { hooks: Record<string, (given: unknown) => void> };
  const logger = { warn: () => {}, error: () => {} };
  hooks['astro:config:setup']!({ command: 'build', updateConfig: () => {}, logger });
  meanwhile(dir);
  try {
    hooks['astro:build:done']!({});
    return undefined;
  } catch (error) {
    return (error as Error).message.replace(/^.*\/content-\w+\//, '');
  }
}

it('a build ends well where the content is as it was checked', () => {
  expect(build(() => {})).toBeUndefined();
});

it.each<[string, string, (file: string) => void]>([
  ['changes', 'lectures/a/lecture.yaml', (file) => writeFileSync(file, 'title: Another\n')],
  ['comes', 'lectures/a/raw-notes.md', (file) => writeFileSync(file, 'Raw.')],
  ['goes', 'lectures/a/notes.md', (file) => rmSync(file)],
  [
    'becomes a link to elsewhere',
    'references.bib',
    (file) => {
      rmSync(file);
      symlinkSync('/etc/passwd', file);
    },
  ],
])('a build fails where a file %s after the check', (_, path, change) => {
  expect(build((dir) => change(join(dir, path)))).toBe(
    `${path}  changed  This file has changed since it was checked. Build again.`,
  );
});
