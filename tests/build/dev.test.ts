import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

// Starting a server is slow where two cores are busy.
vi.setConfig({ testTimeout: 180_000 });

let server: ChildProcess | undefined;
afterAll(() => server?.kill());

/** Starts the dev server on a copy of a content folder; gives its address, the copy, and what it has said. */
async function dev(content: string): Promise<{ url: string; folder: string; said(): string }> {
  const folder = join(mkdtempSync(join(tmpdir(), 'dev-')), 'content');
  cpSync(content, folder, { recursive: true });
  let said = '';
  server?.kill();
  // What vitest sets for itself would make another server of it.
  const { NODE_ENV: _, VITEST: __, DEV: ___, PROD: ____, MODE: _____, SSR: ______, ...rest } = process.env;
  const env = {
    ...rest,
    CONTENT_DIR: folder,
    NO_COLOR: '1',
    FORCE_COLOR: '0',
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '4520'], { env });
  for (const stream of [server.stdout!, server.stderr!])
    stream.on('data', (data: Buffer) => (said += data.toString()));
  const url = await vi.waitUntil(() => /http:\/\/localhost:\d+/.exec(said)?.[0], { timeout: 60_000 });
  // A server that has just started may still be packing what the pages need.
  await vi.waitUntil(async () => (await fetch(url)).ok, { timeout: 60_000, interval: 500 });
  return { url, folder, said: () => said };
}

const page = async (url: string): Promise<{ status: number; text: string }> => {
  const response = await fetch(url);
  return { status: response.status, text: await response.text() };
};

describe('a server', () => {
  let running: Awaited<ReturnType<typeof dev>>;
  beforeAll(async () => void (running = await dev('tests/fixtures/faults')));

  it('starts on content with every fault, shows them in the terminal and on the page, and stays up', async () => {
    const { url, said } = running;
    const { status, text } = await page(url);
    expect(status).toBe(200);
    for (const shown of [said(), text]) {
      expect(shown).toContain('notes.md:5:6  citation-unknown  No work has the key');
      expect(shown).toContain('lecture.yaml:2:11  field-type  ');
    }
    expect((await page(`${url}/lectures/prose/notes/`)).status).toBe(200);
    // An image that is lost, or cut off, is words.
    const slips = await page(`${url}/lectures/slips/notes/`);
    expect(slips.status).toBe(200);
    expect(slips.text).toContain('<span class="fault">Cut off</span>');
    expect(slips.text).toContain('<span class="fault">Not there</span>');
  });

  it('shows other content when all of it is replaced', async () => {
    for (const name of readdirSync(running.folder)) rmSync(join(running.folder, name), { recursive: true });
    cpSync('tests/fixtures/whole', running.folder, { recursive: true });
    await vi.waitUntil(
      async () => {
        const { status, text } = await page(`${running.url}/lectures/second/abstract/`);
        return status === 200 && !text.includes('class="faults"');
      },
      { timeout: 60_000, interval: 500 },
    );
  });

  it('shows a fault when it is saved, and takes it back when it is mended', async () => {
    const file = join(running.folder, 'lectures/second/abstract.md');
    const address = `${running.url}/lectures/second/abstract/`;
    const good = readFileSync(file, 'utf8');
    expect((await page(address)).text).not.toContain('class="faults"');

    writeFileSync(file, good.replace('Short.', 'A changed sentence [@good2020on].'));
    await vi.waitUntil(() => running.said().includes('abstract.md:5:20  citation-unknown  '), {
      timeout: 20_000,
    });
    await vi.waitUntil(async () => (await page(address)).text.includes('A changed sentence'), {
      timeout: 20_000,
      interval: 200,
    });
    expect((await page(address)).text).toContain('Did you mean &quot;good2020one&quot;?');

    writeFileSync(file, good.replace('Short.', 'A changed sentence [@good2020one].'));
    await vi.waitUntil(
      async () =>
        (await page(address)).text.includes('(Good &#x26; Fine, 2020)') ||
        (await page(address)).text.includes('Good &amp; Fine, 2020'),
      { timeout: 20_000, interval: 200 },
    );
    expect((await page(address)).text).not.toContain('class="faults"');
  });

  it('renders a page anew when a work it cites is edited', async () => {
    const bib = join(running.folder, 'references.bib');
    const address = `${running.url}/lectures/second/questions/answered/`;
    expect((await page(address)).text).toContain('2020, page 7');
    writeFileSync(bib, readFileSync(bib, 'utf8').replace('2020-01-02', '1999-01-02'));
    await vi.waitUntil(async () => (await page(address)).text.includes('1999, page 7'), {
      timeout: 20_000,
      interval: 200,
    });
  });
});
