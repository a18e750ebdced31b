import { mkdirSync, rmSync } from 'node:fs';
import { afterAll, vi } from 'vitest';
import { cacheFolder, fontsFolder, readSettings } from '../../src/content/load/load-settings.ts';
import { folderOf, type Files } from './content.ts';

/** Where the site of a test is published. */
interface Published {
  base: string;
  /** Empty where nobody knows. */
  site: string;
}

/**
 * Until the tests of the file end, the site is that of a content folder with `files`, as a build makes it. Modules keep what they have
 * read: what a test looks at has to be imported after this. Gives the folder.
 */
export function openSite(files: Files, { base, site }: Partial<Published> = {}): string {
  const shared = globalThis as { lectureNotes?: unknown };
  const before = shared.lectureNotes;
  const folder = folderOf(files);
  const env = { CONTENT_DIR: folder, BASE_PATH: base ?? '/base/', SITE_URL: site ?? 'https://notes.example' };
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  vi.stubEnv('BASE_URL', env.BASE_PATH);
  vi.stubEnv('SITE', env.SITE_URL);
  vi.stubEnv('DEV', false);
  vi.stubEnv('PROD', true);
  shared.lectureNotes = undefined;
  vi.resetModules();
  const settings = readSettings();
  // A build cuts the fonts first.
  mkdirSync(fontsFolder(settings), { recursive: true });
  afterAll(() => {
    for (const made of [cacheFolder(settings), fontsFolder(settings)])
      rmSync(made, { recursive: true, force: true });
    vi.unstubAllEnvs();
    vi.resetModules();
    shared.lectureNotes = before;
  });
  return folder;
}
