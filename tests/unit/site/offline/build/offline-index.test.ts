import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { offline } from '../../../../../src/site/offline/build/offline-integration.ts';

const folder = mkdtempSync(join(tmpdir(), 'offline-'));
afterEach(() => vi.unstubAllEnvs());
afterAll(() => rmSync(folder, { recursive: true }));

it.each(['on', 'off'])('no index, no build: with reading offline %s', async (setting) => {
  vi.stubEnv('OFFLINE', setting);
  const done = offline(() => Promise.reject(new Error('no index'))).hooks['astro:build:done']!;
  const built = { dir: pathToFileURL(`${folder}/`), logger: { info: () => undefined } };
  await expect(done(built as unknown as Parameters<typeof done>[0])).rejects.toThrow('no index');
});
