import { spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dev, page, PATIENCE, stopServer } from '../support/dev-server.ts';
import { isAll } from '../support/extent.ts';

afterAll(stopServer);

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

  /** A page is right as often as browsers are told to load it: what is wrong when they are told for the last time stays wrong. */
  const isNow = async (
    address: string,
    isRight: (text: string, status: number) => boolean,
    why = '',
  ): Promise<void> => {
    for (;;) {
      const before = running.reloads();
      const { text, status } = await page(running.url + address);
      if (isRight(text, status)) return;
      await vi
        .waitUntil(() => running.reloads() > before, { timeout: PATIENCE, interval: 5 })
        .catch(() => {
          const main = /<main.*/s.exec(text)?.[0] ?? text;
          throw new Error(`${why} ${address} is not right: ${status}\n${main.slice(0, 3000)}`);
        });
    }
  };
  /** Saves a file as most editors do: it is whole whenever it is looked at. */
  const save = (path: string, text: string | Buffer): void => {
    const aside = join(running.folder, '../aside');
    writeFileSync(aside, text);
    renameSync(aside, join(running.folder, path));
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

  it('says that something was saved when every page shows it, whatever it was', async () => {
    const [talk, drawn] = ['/lectures/second/talk/', 'lectures/first/topics/drawn.mdx'];
    const saved: [file: string, from: string, to: string, pages: string[]][] = [
      ['lectures/second/lecture.yaml', '*Second*', 'Latter', ['/', '/glossary/plain-word/']],
      ['lectures/second/talk.md', 'The last line of', 'The bottom line of', [talk, '/glossary/plain-word/']],
      [drawn, 'Something drawn', 'Something sketched', ['/lectures/first/topics/', talk]],
      ['glossary/plain-word.md', 'means what it says', 'means what it tells', ['/glossary/', talk]],
      ['references.bib', 'First of the Year', 'Dawn of the Year', ['/references/', talk]],
      ['site.yaml', 'short: Everything', 'short: The lot', ['/about/', talk]],
      ['links.json', '?a=1&b=2', '?a=1&b=3', ['/references/zett2021a/']],
      ['lectures/first/figures/line.svg', 'viewBox="', 'data-new="" viewBox="', []],
    ];
    for (const [file, from, to, pages] of saved) {
      const before = readFileSync(join(running.folder, file), 'utf8');
      expect(before, file).toContain(from);
      const words = to.replace(/^.*: /, '').replace('&', '&amp;');
      // Asked before, so that there is something that could be kept.
      for (const address of pages) expect((await page(running.url + address)).text).not.toContain(words);
      await running.told(() => save(file, before.replace(from, to)));
      for (const address of pages) await isNow(address, (text) => text.includes(words), file);
    }
  });

  it('shows a picture in its new size, and words in its place when it is lost', async () => {
    const path = '/lectures/first/notes/';
    const picture = (name: string): Buffer => readFileSync(join('tests/fixtures/whole/lectures', name));
    await isNow(path, (text) => text.includes('width="64"'));
    await running.told(() => save('lectures/first/figures/dot.png', picture('newton/figures/errors.png')));
    await isNow(path, (text) => text.includes('width="240"') && !text.includes('width="64"'));
    await running.told(() => rmSync(join(running.folder, 'lectures/first/figures/dot.png')));
    await isNow(path, (text) => text.includes('class="faults"') && !text.includes('width="240"'));
    await running.told(() => save('lectures/first/figures/dot.png', picture('first/figures/dot.png')));
    await isNow(path, (text) => text.includes('width="64"') && !text.includes('class="faults"'));
  });

  it('knows at once of pages that come, go and get another name', async () => {
    const address = (name: string): string => `/lectures/first/topics/${name}/`;
    const file = (name: string): string => `lectures/first/topics/${name}.mdx`;
    const text = '---\ntitle: Newly come\norder: 9\nlede: New.\nby: companion\n---\nIts first words.\n';
    const listed = (name: string) => (html: string) => html.includes(`href="${address(name)}"`);
    await isNow(address('come'), (_, status) => status === 404);
    await running.told(() => save(file('come'), text));
    await isNow(address('come'), (html, status) => status === 200 && html.includes('Its first words.'));
    await isNow('/lectures/first/topics/', listed('come'));
    await running.told(() =>
      renameSync(join(running.folder, file('come')), join(running.folder, file('moved'))),
    );
    await isNow(address('come'), (_, status) => status === 404);
    await isNow(address('moved'), (html) => html.includes('Its first words.'));
    await isNow('/lectures/first/topics/', (html) => listed('moved')(html) && !listed('come')(html));
    await running.told(() => rmSync(join(running.folder, file('moved'))));
    await isNow(address('moved'), (_, status) => status === 404);
    await isNow('/lectures/first/topics/', (html) => !listed('moved')(html));
  });

  it('shows what a save changes of texts that nobody has saved', async () => {
    const topic = (title: string, body: string): string =>
      `---\ntitle: ${title}\norder: 9\nlede: ${title}.\nby: companion\n---\n${body}\n`;
    const equation = (key: string): string => `$$\nx\n$$ {#${key}}\n`;
    const file = (name: string): string => `lectures/first/topics/${name}.md`;
    const [quoting, quoted] = ['/lectures/first/topics/quoting/', '/lectures/first/topics/quoted/'];
    const work = '/references/zett2021a/';
    const said = (key: string, more = ''): string =>
      `By $\\RR$ and @${key}, a "word" is cited here, as are others [@zett2021a${more}].\n\nIt is [[lectures/first/topics/quoted]].`;
    const kept = new Map<string, string>();
    /** Saves part of a file in another way. */
    const change = (path: string, from: string, to: string): Promise<void> => {
      const before = readFileSync(join(running.folder, path), 'utf8');
      expect(before, path).toContain(from);
      if (!kept.has(path)) kept.set(path, before);
      return running.told(() =>
        save(
          path,
          before.replace(from, () => to),
        ),
      );
    };
    const holds =
      (words: string, but = '\0') =>
      (html: string) =>
        html.includes(words) && !html.includes(but);
    const tex = (letter: string): string => `\\mathbb{${letter}}`;

    await running.told(() => save(file('quoted'), topic('Quoted', equation('eq-quoted'))));
    await running.told(() => save(file('quoting'), topic('Quoting', said('eq-quoted'))));
    await isNow(work, (html) =>
      [tex('R'), 'Equation\u00a01', '“word”'].every((words) => html.includes(words)),
    );
    await isNow(quoted, holds('(by Equation\u00a01)'));

    // Numbers, macros and languages of a quoted sentence.
    await change(file('quoted'), '$$', `${equation('eq-before')}\n$$`);
    for (const address of [quoting, work, quoted]) await isNow(address, holds('Equation\u00a02'), address);
    await change('site.yaml', tex('R'), tex('Q'));
    for (const address of [quoting, work]) await isNow(address, holds(tex('Q'), tex('R')), address);
    await change('lectures/first/lecture.yaml', 'number: 1', 'number: 1\nlang: de');
    for (const address of [quoting, work]) await isNow(address, holds('„word“'), address);

    // A key by another name, and a title.
    await change(file('quoted'), '#eq-quoted', '#eq-named');
    await isNow(quoting, holds('  label-unknown  '));
    await change(file('quoting'), '@eq-quoted', '@eq-named');
    await isNow(quoting, holds('Equation\u00a02', 'label-unknown'));
    await change(file('quoted'), 'title: Quoted', 'title: Retitled');
    await isNow(quoting, holds('>Retitled</a>'));
    await change(file('quoting'), 'title: Quoting', 'title: Renamed');
    await isNow(work, holds('Renamed'));

    // A work that comes after its citation, and a slot that goes.
    await change(file('quoting'), '@zett2021a', '@zett2021a; @nora2024');
    await isNow(quoting, holds('citation-unknown'));
    const entry = '@book{nora2024, title = {Nora}, author = {Nora, Ada}, date = {2024}, publisher = {P}}';
    await change('references.bib', '@book{good2020one', `${entry}\n\n@book{good2020one`);
    await isNow(quoting, holds('Nora, 2024', 'citation-unknown'));
    await isNow('/references/nora2024/', holds('is cited here, as are others'));
    await isNow('/lectures/first/', holds('1 of 2 written'));
    const slot = 'lectures/first/summary/open.md';
    kept.set(slot, readFileSync(join(running.folder, slot), 'utf8'));
    await running.told(() => rmSync(join(running.folder, slot)));
    await isNow('/lectures/first/', holds('1 of 1 written'));
    await isNow('/lectures/second/talk/', holds('second/talk.md:12:1  '));

    await running.told(() => {
      for (const [path, text] of kept) save(path, text);
      for (const name of ['quoted', 'quoting']) rmSync(join(running.folder, file(name)));
    });
    await isNow('/lectures/first/', holds('1 of 2 written', 'class="faults"'));
  });

  it('keeps what a file said before its fields were faulty, with the list of faults', async () => {
    const file = 'lectures/second/lecture.yaml';
    const before = readFileSync(join(running.folder, file), 'utf8');
    const path = '/lectures/second/';
    for (const faulty of [before.replace('title: ', 'title: ['), before.replace('date: ', 'day: ')]) {
      await running.told(() => save(file, faulty));
      await isNow(path, (text) => text.includes('lecture.yaml:') && text.includes('Latter'));
    }
    await running.told(() => save(file, before.replace('Latter', 'Last')));
    await isNow(path, (text) => !text.includes('lecture.yaml:') && !text.includes('Latter'));
    await running.told(() => save(file, before));
  });

  it('hears what is saved in a folder that came in the place of another while it was busy', async () => {
    await running.told(() =>
      running.asleep(() => {
        for (const name of ['lectures', 'glossary']) {
          const [folder, aside] = [join(running.folder, name), join(running.folder, '..', name)];
          cpSync(folder, aside, { recursive: true });
          rmSync(folder, { recursive: true });
          cpSync(aside, folder, { recursive: true });
        }
      }),
    );
    for (const [file, from, to, address] of [
      ['glossary/plain-word.md', 'means what it tells', 'means what it means', '/glossary/plain-word/'],
      ['lectures/second/talk.md', 'The bottom line of', 'The end of', '/lectures/second/talk/'],
    ] as const) {
      const before = readFileSync(join(running.folder, file), 'utf8');
      await running.told(() => save(file, before.replace(from, to)));
      await isNow(address, (text) => text.includes(to));
    }
    const come = join(running.folder, 'lectures/first/topics/late.md');
    await running.told(() =>
      save(
        'lectures/first/topics/late.md',
        '---\ntitle: Late\norder: 1\nlede: L.\nby: companion\n---\nCame late.\n',
      ),
    );
    await isNow('/lectures/first/topics/late/', (text) => text.includes('Came late.'));
    await running.told(() => rmSync(come));
  });

  it('shows the last of many saves, whatever was asked for meanwhile', async () => {
    const file = 'lectures/second/talk.md';
    const before = readFileSync(join(running.folder, file), 'utf8');
    const path = '/lectures/second/talk/';
    const asked: Promise<unknown>[] = [];
    for (let i = 0; i < 12; i++) {
      await running.told(() => {
        save(file, `${before}\nThe save of number ${i}.\n`);
        asked.push(page(running.url + path), page(`${running.url}/glossary/`));
      });
      if (i % 3) asked.push(page(running.url + path));
      else await isNow(path, (text) => text.includes(`The save of number ${i}.`));
    }
    await Promise.all(asked);
    await isNow(path, (text) => text.includes('The save of number 11.'));
    await running.told(() => save(file, before));
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
    await stopServer();
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
