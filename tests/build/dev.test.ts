import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { isAll } from '../support/extent.ts';

// What takes its time on a busy machine is not a fault; what never comes is.
const PATIENCE = 140_000;

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
    ASTRO_DISABLE_UPDATE_CHECK: 'true',
  };
  server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '4520'], { env });
  for (const stream of [server.stdout!, server.stderr!])
    stream.on('data', (data: Buffer) => (said += data.toString()));
  const url = await vi.waitUntil(() => /http:\/\/localhost:\d+/.exec(said)?.[0], { timeout: PATIENCE });
  // A server that has just started may still be packing what the pages need.
  await vi.waitUntil(async () => (await fetch(url)).ok, { timeout: PATIENCE, interval: 500 });
  return { url, folder, said: () => said };
}

const page = async (url: string): Promise<{ status: number; text: string }> => {
  const response = await fetch(url);
  return { status: response.status, text: await response.text() };
};

describe('a server', () => {
  let running: Awaited<ReturnType<typeof dev>>;
  beforeAll(async () => void (running = await dev('tests/fixtures/faults')));
  /** Waits until a page is right; where it never is, says what it was and what the server has said. */
  const shows = async (
    address: string,
    isRight: (text: string, status: number) => boolean,
  ): Promise<void> => {
    // While much changes, the server may hang up.
    let last = { status: 0, text: '' };
    const right = async (): Promise<boolean> => {
      last = await page(running.url + address).catch(() => ({ status: 0, text: '' }));
      return isRight(last.text.replaceAll('&#x26;', '&amp;'), last.status);
    };
    await vi.waitUntil(right, { timeout: PATIENCE, interval: 200 }).catch(() => {
      const main = /<main.*/s.exec(last.text)?.[0] ?? last.text;
      throw new Error(
        `${address} is not right: ${last.status}\n${main.slice(0, 3000)}\n${running.said().slice(-3000)}`,
      );
    });
  };

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
    await shows(
      '/lectures/second/abstract/',
      (text, status) => status === 200 && !text.includes('class="faults"'),
    );
  });

  it('shows a draft, and says that it is one', async () => {
    for (const path of ['glossary/unready-term', 'lectures/second/topics/unready', 'lectures/third/abstract'])
      await vi.waitUntil(
        async () => (await page(`${running.url}/${path}/`)).text.includes('<b>Draft</b>, in no build: '),
        { timeout: PATIENCE, interval: 500 },
      );
    expect((await page(`${running.url}/lectures/second/abstract/`)).text).not.toContain('<b>Draft</b>');
    // Wherever its name stands.
    expect((await page(`${running.url}/glossary/`)).text).toMatch(/Unready term \(draft\)/i);
    expect((await page(`${running.url}/lectures/second/topics/`)).text).toContain('(draft)');
    expect((await page(running.url + '/')).text).toContain('The Unready Lecture (draft)');
  });

  it('serves what lectures hand out byte for byte, under its own name', async () => {
    for (const name of ['files/errors.csv', 'figures/question.wav']) {
      const answer = await fetch(`${running.url}/lectures/newton/${name}`);
      const own = readFileSync(join('tests/fixtures/whole/lectures/newton', name));
      expect([answer.status, Buffer.from(await answer.arrayBuffer()).equals(own)], name).toEqual([200, true]);
    }
    expect((await fetch(`${running.url}/lectures/newton/files/none.pdf`)).status).toBe(404);
  });

  it('takes no README for a page, not even one that could be a term', async () => {
    expect((await page(`${running.url}/glossary/`)).text).not.toContain('Readme');
    expect((await page(`${running.url}/glossary/README/`)).status).toBe(404);
  });

  it('shows a fault when it is saved, and takes it back when it is mended', async () => {
    const file = join(running.folder, 'lectures/second/abstract.md');
    const path = '/lectures/second/abstract/';
    const address = running.url + path;
    const good = readFileSync(file, 'utf8');
    expect((await page(address)).text).not.toContain('class="faults"');

    writeFileSync(file, good.replace('Short.', 'A changed sentence [@good2020on].'));
    await vi.waitUntil(() => running.said().includes('abstract.md:5:20  citation-unknown  '), {
      timeout: PATIENCE,
    });
    await shows(path, (text) => text.includes('A changed sentence'));
    expect((await page(address)).text).toContain('Did you mean &quot;good2020one&quot;?');

    writeFileSync(file, good.replace('Short.', 'A changed sentence [@good2020one].'));
    await shows(path, (text) => text.includes('Good &amp; Fine, 2020'));
    expect((await page(address)).text).not.toContain('class="faults"');
  });

  it('renders a page anew when a work it cites is edited', async () => {
    const bib = join(running.folder, 'references.bib');
    const path = '/lectures/second/questions/answered/';
    expect((await page(running.url + path)).text).toContain('2020, page 7');
    writeFileSync(bib, readFileSync(bib, 'utf8').replace('2020-01-02', '1999-01-02'));
    await shows(path, (text) => text.includes('1999, page 7'));
  });

  it('shows what is saved on every other page that speaks of it', async () => {
    const [talk, drawn] = ['/lectures/second/talk/', 'lectures/first/topics/drawn.mdx'];
    const saved: [file: string, from: string, to: string, pages: string[]][] = [
      ['lectures/second/lecture.yaml', '*Second*', 'Latter', ['/', '/glossary/plain-word/']],
      ['lectures/second/talk.md', 'The last line of', 'The bottom line of', ['/glossary/plain-word/']],
      [drawn, 'Something drawn', 'Something sketched', ['/lectures/first/topics/', talk]],
      ['glossary/plain-word.md', 'means what it says', 'means what it tells', ['/glossary/', talk]],
      ['references.bib', 'First of the Year', 'Dawn of the Year', ['/references/', talk]],
      ['site.yaml', 'short: Everything', 'short: The lot', ['/about/', talk]],
      ['links.json', '?a=1&b=2', '?a=1&b=3', ['/references/zett2021a/']],
    ];
    for (const [file, from, to, pages] of saved) {
      const path = join(running.folder, file);
      const text = readFileSync(path, 'utf8');
      expect(text, file).toContain(from);
      writeFileSync(path, text.replace(from, to));
      const words = to.replace(/^.*: /, '').replace('&', '&amp;');
      for (const address of pages) await shows(address, (text) => text.includes(words));
    }
  });

  it('reads a file when it is whole, however slowly it is written', async () => {
    const bib = join(running.folder, 'references.bib');
    const text = readFileSync(bib, 'utf8');
    expect(text).toContain('Dawn of the Year');
    for (let save = 0; save < (isAll ? 8 : 2); save++) {
      const words = `Dawn ${save} of the Year`;
      const file = openSync(bib, 'w');
      // An emptied file is seen, and what is written next comes so soon that the system tells it as the same change.
      const until = performance.now() + 3 + (save % 2);
      while (performance.now() < until);
      writeSync(file, text.replace('Dawn of the Year', words));
      closeSync(file);
      await shows('/references/', (html) => html.includes(words));
    }
  });

  it('goes on reading when it was started anew', async () => {
    const bib = join(running.folder, 'references.bib');
    const text = readFileSync(bib, 'utf8');
    // As when a branch with other settings is checked out.
    utimesSync('tsconfig.json', new Date(), new Date());
    await vi.waitUntil(() => running.said().includes('server restarted.'), { timeout: PATIENCE });
    writeFileSync(bib, text.replace(/Dawn( \d)? of the Year/, 'Noon of the Year'));
    await shows('/references/', (html) => html.includes('Noon of the Year'));
  });

  it('makes no code of a text that the check refuses, shows the faults, and lets no HTML act', async () => {
    const text = (body: string, more = ''): string =>
      `---\ntitle: Strange\norder: 9\nlede: Strange.\nby: companion\n${more}---\n${body}\n`;
    const topic = (name: string): string => join(running.folder, 'lectures/first/topics', name);
    const ran = join(running.folder, '../ran');
    const write = `process.getBuiltinModule('fs').writeFileSync(${JSON.stringify(ran)}, 'x')`;
    // Sound at first, so that the server knows them.
    const names = ['import.mdx', 'comment.mdx', 'tag.mdx', 'broken.mdx', 'front.mdx', 'matter.md', 'html.md'];
    for (const name of names) writeFileSync(topic(name.replace('.', '-is.')), text('A sound text.'));
    const path = (name: string): string => `/lectures/first/topics/${name.replace(/\..*/, '')}-is/`;
    for (const name of names) await shows(path(name), (html) => html.includes('A sound text.'));
    writeFileSync(join(running.folder, 'layout.mjs'), `${write};\nexport default () => '';\n`);
    const hostile: Record<string, [text: string, shown: string]> = {
      'import.mdx': [text(`import fs from 'node:fs'\n\nexport const a = ${write}\n\nWords.`), 'raw-html'],
      'comment.mdx': [text(`Words {/* a */ ${write} /* b */}.`), 'raw-html'],
      'tag.mdx': [text('<constructor/>\n\n<Figur name="x">y</Figur>'), 'embed-unknown'],
      'broken.mdx': [text('Words <b>here.'), 'mdx-syntax'],
      'front.mdx': [text('Words.', 'layout: ../../../layout.mjs\n'), 'field-unknown'],
      'matter.md': [text('Words.', 'layout: ../../../layout.mjs\n'), 'field-unknown'],
      'html.md': [text('Words <script>x()</script>.\n\n<div onclick="x()">Block</div>'), 'raw-html'],
    };
    for (const [name, [body]] of Object.entries(hostile))
      writeFileSync(topic(name.replace('.', '-is.')), body);
    for (const [name, [, fault]] of Object.entries(hostile)) {
      // For a moment the page says that its text has just changed.
      const kept = name === 'html.md' ? 'Block' : 'This text is shown once its faults are mended.';
      await shows(path(name), (html) => html.includes(`  ${fault}  `) && html.includes(kept));
      const { status, text: html } = await page(running.url + path(name));
      expect(status, name).toBe(200);
      expect(html, name).toContain(`${name.replace('.', '-is.')}:`);
      expect(html, name).toContain(`  ${fault}  `);
      const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
      expect(main, name).not.toMatch(/<script>|onclick="/);
    }
    expect(existsSync(ran)).toBe(false);
    for (const name of names) rmSync(topic(name.replace('.', '-is.')));
  });

  it('reads nothing of a file that becomes a link to elsewhere', async () => {
    const { url, folder, said } = running;
    const elsewhere = mkdtempSync(join(tmpdir(), 'dev-'));
    const of = (path: string): string => readFileSync(join(folder, path), 'utf8');
    const secrets = {
      'references.bib': `${of('references.bib')}\n@book{secret2020, title = {SECRET}, author = {A, B}, date = {2020}}\n`,
      'site.yaml': of('site.yaml').replace(/^lede: .*$/m, 'lede: SECRET'),
      'lectures/first/raw-notes.md': 'SECRET',
      'lectures/second/abstract.md': '---\nby: notes\n---\nSECRET\n',
      'lectures/second/lecture.yaml': 'title: SECRET\n',
    };
    const before = Object.keys(secrets).map((path) => [join(folder, path), of(path)] as const);
    for (const [path, secret] of Object.entries(secrets)) {
      const file = join(elsewhere, path.replaceAll('/', '-'));
      writeFileSync(file, secret);
      rmSync(join(folder, path));
      symlinkSync(file, join(folder, path));
    }
    for (const path of Object.keys(secrets))
      await vi.waitUntil(() => said().includes(`${path}:1:1  file-link  `), { timeout: PATIENCE });
    const lecture = ['lectures/first/raw-notes.md', 'lectures/second/', 'lectures/second/abstract/'];
    for (const path of ['', 'references/', 'references/secret2020/', ...lecture])
      expect((await page(`${url}/${path}`)).text, path).not.toContain('SECRET');
    for (const [file, text] of before) {
      rmSync(file);
      writeFileSync(file, text);
    }
  });

  it('does not start where the content leads elsewhere', async () => {
    // There is one server for a project.
    const ended = new Promise((resolve) => server?.once('exit', resolve));
    server?.kill();
    await ended;
    const folder = mkdtempSync(join(tmpdir(), 'dev-'));
    cpSync('tests/fixtures/whole', folder, { recursive: true });
    rmSync(join(folder, 'lectures/first/raw-notes.md'));
    symlinkSync('/etc/passwd', join(folder, 'lectures/first/raw-notes.md'));
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '4521'],
      { env: { ...process.env, CONTENT_DIR: folder, NO_COLOR: '1' }, encoding: 'utf8', timeout: PATIENCE },
    );
    expect(status).toBe(1);
    expect(stdout + stderr).toContain('raw-notes.md:1:1  file-link  This is a link to something');
    expect(stdout + stderr).not.toContain('root:');
  });
});
