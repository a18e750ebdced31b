import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askLinks, keepLinks, writeLinks } from '../../../../src/tools/cli/ask-links.ts';
import { askAddress } from '../../../../src/tools/cli/ask-address.ts';
import { check, checkWith } from '../../../../src/tools/cli/check.ts';
import type { Answer } from '../../../../src/content/domain/link-state.ts';
import { LinksSchema, type Links } from '../../../../src/content/schemas/links.ts';
import { loadContent } from '../../../../src/content/load/load-content.ts';
import { readYaml } from '../../../../src/content/load/read-yaml.ts';
import { faultsOf, folderOf, notesWith, WHOLE } from '../../content.ts';
import { run } from './run.ts';
import { local, serve } from './web.ts';

const MANNERS = { hosts: 2, pause: 0 };

describe('asking many addresses', () => {
  it('asks one address of a host at a time, and two hosts at most', async () => {
    const urls = ['a', 'b', 'c'].flatMap((host) => [1, 2, 3].map((n) => `https://${host}.example/${n}`));
    const now = new Set<string>();
    const seen: number[] = [];
    const answers = await askLinks(
      urls,
      async (url) => {
        const { hostname } = new URL(url);
        expect([...now]).not.toContain(hostname);
        now.add(hostname);
        seen.push(now.size);
        await sleep(2);
        now.delete(hostname);
        return { status: 200 };
      },
      undefined,
      MANNERS,
    );
    expect([...answers.keys()].sort()).toEqual(urls);
    expect(Math.max(...seen)).toBe(2);
  });

  it('waits between two requests to one host', async () => {
    const heard: string[] = [];
    // A clock that is set before the pause begins, and for as long, rings before it ends.
    const one = async (url: string): Promise<Answer> => {
      heard.push(url);
      void sleep(40).then(() => heard.push('40 ms'));
      return { status: 200 };
    };
    const urls = ['https://a.example/1', 'https://a.example/2'] as const;
    await askLinks(urls, one, undefined, { hosts: 2, pause: 40 });
    expect(heard).toEqual([urls[0], '40 ms', urls[1]]);
  });
});

describe('links.json', () => {
  it('is sorted, keeps the last good day, and drops what nobody names any more', () => {
    const old = {
      'https://b.example/': {
        asked: '2026-01-01',
        answered: '2026-01-01',
        status: 200,
        moved: 'https://c.example/',
      },
      'https://dropped.example/': { asked: '2026-01-01', status: 200 },
    };
    const answers = new Map<string, Answer>([
      ['https://b.example/', {}],
      ['https://a.example/', { status: 200, moved: 'https://a.example/new' }],
      ['https://c.example/', { status: 404 }],
    ]);
    expect(JSON.parse(writeLinks(old, answers, '2026-02-03'))).toEqual({
      'https://a.example/': {
        asked: '2026-02-03',
        answered: '2026-02-03',
        status: 200,
        moved: 'https://a.example/new',
      },
      'https://b.example/': { asked: '2026-02-03', answered: '2026-01-01', moved: 'https://c.example/' },
      'https://c.example/': { asked: '2026-02-03', status: 404 },
    });
    expect(Object.keys(JSON.parse(writeLinks(old, answers, '2026-02-03')) as object)).toEqual([
      'https://a.example/',
      'https://b.example/',
      'https://c.example/',
    ]);
  });

  it('is read back whatever hosts answer', () => {
    const status = fc.option(fc.oneof(fc.integer({ min: -9, max: 2000 }), fc.constantFrom(607, 999)), {
      nil: undefined,
    });
    const moved = fc.option(
      fc.oneof(
        fc.webUrl({ withFragments: true, withQueryParameters: true }),
        fc.string(),
        fc.constantFrom('http://127.0.0.1/', 'javascript:1', 'https://a b/'),
      ),
      { nil: undefined },
    );
    const one = fc.record({
      url: fc.webUrl({ withQueryParameters: true }),
      answer: fc.record({ status, moved }),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 6 }), fc.integer({ min: 1, max: 9000 }), (all, long) => {
        const answers = new Map<string, Answer>(all.map(({ url, answer }) => [url, answer]));
        answers.set(`https://a.example/${'a'.repeat(long)}`, { status: 200 });
        const once = writeLinks({}, answers, '2026-02-03');
        const twice = writeLinks(JSON.parse(once) as Links, answers, '2026-02-04');
        for (const text of [once, twice])
          expect(readYaml(text, LinksSchema, 'links.json').problems).toEqual([]);
      }),
    );
  });

  it('is written of every outside address, once each, and never of those that need a sign-in', async () => {
    const dir = folderOf({
      ...notesWith(
        '[a](https://one.example/a#x), [b](https://one.example/a#y) and [c](https://docs.google.com/document/d/1), [d](/status/).\n',
      ),
      'lectures/a/lecture.yaml':
        'title: A\nlinks:\n  - { label: webpage, url: "https://two.example/" }\n  - { label: chat, url: "https://three.example/", access: sign-in }\n',
      'references.bib':
        '@online{olah2022, title = {One}, doi = {10.1000/1}, eprint = {2101.00001}, eprinttype = {arxiv}, url = {https://arxiv.org/abs/2101.00001}, archiveurl = {https://web.archive.org/web/2020/https://x.example}}\n',
    });
    const asked: string[] = [];
    const one = async (url: string): Promise<Answer> => (asked.push(url), { status: 200 });
    expect(await keepLinks(loadContent(dir), one, '2026-02-03', () => undefined, MANNERS)).toBe(5);
    const expected = [
      'https://arxiv.org/abs/2101.00001',
      'https://doi.org/10.1000/1',
      'https://one.example/a',
      'https://two.example/',
      'https://web.archive.org/web/2020/https://x.example',
    ];
    expect(asked.sort()).toEqual(expected);
    const kept = JSON.parse(readFileSync(join(dir, 'links.json'), 'utf8')) as object;
    expect(Object.keys(kept)).toEqual(expected);
    expect(loadContent(dir).problems).toEqual([]);
  });
});

it('what was written down of addresses goes when the last of them goes from the content', async () => {
  const dir = folderOf({
    'links.json': '{ "https://one.example/": { "asked": "2024-01-01", "status": 200 } }\n',
  });
  const none = () => Promise.reject(new Error('Nothing is to be asked.'));
  expect(await keepLinks(loadContent(dir), none, '2026-02-03', () => undefined, MANNERS)).toBe(0);
  expect(JSON.parse(readFileSync(join(dir, 'links.json'), 'utf8'))).toEqual({});
});

describe('the check of links', () => {
  it('asks, writes links.json and warns of what is gone or has moved, with its place', async () => {
    const web = await serve({
      '/moved': (_, response) => response.writeHead(301, { location: '/here' }).end(),
      '/here': (_, response) => response.writeHead(200).end(),
    });
    const dir = folderOf(notesWith(`[a](${web.named}/moved) and\n[b](${web.named}/gone).\n`));
    const { code, said } = await run(
      checkWith((url) => askAddress(url, undefined, local)),
      dir,
      '--links',
      '--format',
      'json',
    );
    const found = (JSON.parse(said) as { code: string; line: number; column: number; what: string }[]).filter(
      (p) => p.code !== 'link-insecure',
    );
    expect(found.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['link-moved', 4, 1],
      ['link-gone', 5, 1],
    ]);
    expect(found[0]!.what).toBe(`"${web.named}/moved" has moved for good to "${web.named}/here".`);
    expect(code).toBe(1);
    expect(existsSync(join(dir, 'links.json'))).toBe(true);
    // Without the network, what was written down is what is known; and it is no error.
    web.asked.splice(0);
    expect((await run(check, dir)).code).toBe(0);
    expect(web.asked).toEqual([]);
  });

  it('writes nothing where nothing leads out', async () => {
    const dir = folderOf({});
    expect(await run(check, dir, '--links')).toEqual({ code: 0, said: 'The content has no faults.' });
    expect(existsSync(join(dir, 'links.json'))).toBe(false);
  });
});

describe('what links.json says', () => {
  const record = (rest: object) => ({
    'links.json': JSON.stringify({ 'https://x.example/': { asked: '2026-02-03', ...rest } }, null, 2),
    'references.bib': `${WHOLE['references.bib']}@online{two, title = {Two}, url = {https://x.example/#part}}\n`,
  });

  it('is a warning where the address is named', () => {
    expect(faultsOf(record({ status: 404 }))).toMatchInlineSnapshot(
      `"references.bib:2:29  warning link-gone  "https://x.example/" was not there on 3 February 2026. Write where it is now, or name a copy in an archive with archiveurl."`,
    );
    expect(faultsOf(record({ status: 200, moved: 'https://y.example/' }))).toMatchInlineSnapshot(
      `"references.bib:2:29  warning link-moved  "https://x.example/" has moved for good to "https://y.example/". Write the new address."`,
    );
  });

  it('is nothing to warn of when the host is ill, refuses us, or a copy is named', () => {
    for (const status of [200, 302, 403, 429, 500]) expect(faultsOf(record({ status }))).toBe('');
    expect(faultsOf(record({}))).toBe('');
    expect(
      faultsOf({
        ...record({ status: 410 }),
        'references.bib':
          '@online{two, title = {Two}, url = {https://x.example/}, archiveurl = {https://web.archive.org/web/2020/https://x.example/}}\n',
      }),
    ).toBe('');
  });

  it('is held to its fields, each fault at its line', () => {
    expect(
      faultsOf({
        'links.json':
          '{\n  "https://x.example/": { "asked": "2026-02-03", "status": "ok", "movd": "https://y.example/" },\n  "https://y.example/": { "status": 200 }\n}\n',
      }),
    ).toMatchInlineSnapshot(`
      "links.json:2:60  field-type  "status" must be a number, not "ok". \`status\`: The HTTP status of its last answer, redirects followed; absent where none came.
      links.json:2:66  field-unknown  There is no field "movd" here. Did you mean "moved"?
      links.json:3:25  field-missing  The field "asked" is missing. \`asked\`: The day it was asked last, as 2023-01-30."
    `);
    expect(faultsOf({ 'links.json': '{ "https://x.example/": { \n' })).toMatchInlineSnapshot(`
      "links.json:2:1  yaml-syntax  This is not YAML: Flow map in block collection must be sufficiently indented and end with a }. Mend the line; text with a colon or a quote in it goes between quotes.
      links.json:2:1  yaml-syntax  This is not YAML: Flow map must end with a }. Mend the line; text with a colon or a quote in it goes between quotes."
    `);
    expect(faultsOf({ 'link.json': '{}' })).toMatchInlineSnapshot(
      `"link.json:1:1  file-unclaimed  Nothing reads this file. Did you mean links.json?"`,
    );
  });
});
