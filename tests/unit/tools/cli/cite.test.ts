import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { checkContent } from '../../../../src/content/checks/check-content.ts';
import { citeWith } from '../../../../src/tools/cli/cite.ts';
import { LIMITS } from '../../../../src/content/domain/limits.ts';
import { loadContent } from '../../../../src/content/load/load-content.ts';
import { folderOf } from '../../content.ts';
import { run } from './run.ts';
import { serve } from './web.ts';

const CSL = {
  type: 'article-journal',
  title: 'Retraining <i>AlphaFold2</i> &amp; a 50% gain',
  author: [{ family: 'van den Müller-Groß', given: 'Zoë' }, { literal: 'The Team' }],
  issued: { 'date-parts': [[2024, 5, 14]] },
  'container-title': 'Nature Methods',
  volume: '21',
  issue: '8',
  page: '1514–1524',
  publisher: 'Springer',
  abstract: '<p>Long.</p>',
  URL: 'http://dx.doi.org/10.1000/ABC',
};
const atom = (entry: string): string =>
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>q</title><id>x</id><updated>2024-01-01T00:00:00Z</updated>${entry}</feed>`;
const PAPER = `<entry><id>http://arxiv.org/abs/2301.00001v2</id><title>Progress
  on GPT-3 circuits</title><published>2023-01-12T18:00:00Z</published><updated>2023-02-01T00:00:00Z</updated>
  <author><name>Ada van der Example</name></author><author><name>Bo Other</name></author></entry>`;
const PAGE = `<html><head><title>Ignored</title>
<meta name="citation_title" content="A Tuned &amp; Tested Lens"><meta name="citation_author" content="Example, Ada">
<meta name="citation_author" content="Bo Other"><meta name="citation_publication_date" content="2021/3/4">
<meta name="citation_journal_title" content="Journal of Lenses"><meta name="citation_doi" content="doi:10.1000/lens">
<meta name="citation_firstpage" content="3"><meta name="citation_lastpage" content="9"></head></html>`;

const web = await serve({
  '/10.1000/abc': ({ headers }, response) =>
    headers.accept === 'application/vnd.citationstyles.csl+json'
      ? response.end(JSON.stringify(CSL))
      : response.writeHead(406).end(),
  '/10.1000/(SICI)1%3A2%3C3%3A%3AA%234%3E5': (_, response) =>
    response.end(JSON.stringify({ type: 'article-journal', title: 'Odd' })),
  '/10.1000/other': (_, response) => response.end(JSON.stringify({ ...CSL, DOI: '10.1000/ABD' })),
  '/10.1000/half': (_, response) => {
    response.writeHead(200, { 'content-length': 1e5 }).write('{ "title": "Half');
    setTimeout(() => response.destroy(), 20);
  },
  '/10.1000/array': (_, response) => response.end('[]'),
  '/10.1000/untitled': (_, response) => response.end('{ "title": [], "type": 7 }'),
  '/10.1000/page': (_, response) => response.end('<html>'),
  '/10.1000/ill': (_, response) => response.writeHead(503).end(),
  '/api/query': ({ url = '' }, response) =>
    response.end(
      atom(
        url.includes('2301.00001') || url.includes('2301.00002')
          ? PAPER
          : '<entry><title>Error</title></entry>',
      ),
    ),
  '/lens': (_, response) => response.end(PAGE),
  '/blog': (_, response) =>
    response.end('<title>Nobody | Blog</title><meta property="og:title" content="A blog post">'),
  '/here': (_, response) => response.writeHead(302, { location: '/lens' }).end(),
  '/round': (_, response) => response.writeHead(302, { location: '/round' }).end(),
  '/inside': (_, response, { at }) =>
    response.writeHead(302, { location: at.replace('127.0.0.1', 'localhost') }).end(),
  '/endless': (_, response) => {
    const more = (): unknown =>
      response.destroyed || response.write('x'.repeat(1e6), () => setImmediate(more));
    more();
  },
  '/nameless': (_, response) => response.end('<p>Hello.'),
});
const cite = citeWith({ doi: web.at, arxiv: web.at });
const offline = citeWith({ doi: 'http://doi.invalid', arxiv: 'http://arxiv.invalid' });

const KNOWN = `% Sorted.

@online{aa2020, author = {Aa, Bo}, title = {Known {Thing}}, date = {2020}, doi = {10.1000/known}, ids = {old2019}}

@online{stub-one,
  doi        = {10.1000/abc},
  url        = {https://doi.org/10.1000/abc},
  annotation = {Look at it.},
  keywords   = {stub},
  ids        = {stub-zero},
}

@online{zz2021, title = {Last}, date = {2021}, url = {https://zz.example/a/}}
`;
const folder = (bib = KNOWN): string => folderOf({ 'references.bib': bib });
const bibOf = (dir: string): string => readFileSync(join(dir, 'references.bib'), 'utf8');

function file(dir: string, text: string): string {
  writeFileSync(join(dir, '..', 'given.bib'), text);
  return join(dir, '..', 'given.bib');
}

describe('a DOI', () => {
  it('becomes an entry in its place, with a readable key', async () => {
    const dir = folder('@online{aa, title = {A}}\n\n@online{zz, title = {Z}}\n');
    const { code, said } = await run(cite, dir, 'https://doi.org/10.1000/abc');
    expect(code).toBe(0);
    expect(said.split('\n')[0]).toBe(
      'references.bib:3:1  mullergross2024retraining  added. Cite it as [@mullergross2024retraining].',
    );
    expect(bibOf(dir)).toMatchInlineSnapshot(`
      "@online{aa, title = {A}}

      @article{mullergross2024retraining,
        author       = {van den Müller-Groß, Zoë and {The Team}},
        title        = {Retraining {AlphaFold2} \\& a 50\\% gain},
        date         = {2024-05-14},
        journaltitle = {Nature Methods},
        volume       = {21},
        number       = {8},
        pages        = {1514--1524},
        doi          = {10.1000/abc},
        url          = {https://doi.org/10.1000/ABC},
      } % mullergross2024retraining

      @online{zz, title = {Z}}
      "
    `);
    expect(checkContent(loadContent(dir))).toEqual([]);
  });

  it.each(['10.1000/(SICI)1:2<3::A#4>5', 'https://doi.org/10.1000/(SICI)1%3A2%3C3::A%234%3E5'])(
    'is found and written with its odd signs: %s',
    async (word) => {
      const dir = folder();
      await run(cite, dir, word);
      expect(bibOf(dir)).toContain('doi          = {10.1000/(SICI)1:2<3::A#4>5},');
      expect(checkContent(loadContent(dir))).toEqual([]);
    },
  );

  it('fills in a stub, which keeps its key and its note', async () => {
    const dir = folder();
    const { said } = await run(cite, dir, '10.1000/abc');
    expect(said).toContain('references.bib:5:1  stub-one  filled in. Cite it as [@stub-one].');
    const entry = /@article\{stub-one[\s\S]*?\n\}/.exec(bibOf(dir))![0];
    expect(entry).toContain('  title        = {Retraining {AlphaFold2} \\& a 50\\% gain},');
    expect(entry).toContain('  annotation   = {Look at it.},\n  ids          = {stub-zero},\n}');
    expect(bibOf(dir)).not.toContain('keywords');
    expect(bibOf(dir).replace(entry, '')).toBe(KNOWN.replace(/@online\{stub-one[\s\S]*?\n\}/, ''));
  });
});

describe('a number of arXiv', () => {
  it.each([
    '2301.00001',
    'arXiv:2301.00001v2',
    'https://arxiv.org/pdf/2301.00001v1.pdf',
    '10.48550/arXiv.2301.00001',
  ])('is read in %s, asked, and becomes a preprint', async (word) => {
    const dir = folder();
    await run(cite, dir, word);
    expect(bibOf(dir)).toContain(`@online{example2023progress,
  author       = {van der Example, Ada and Other, Bo},
  title        = {Progress on {GPT-3} circuits},
  type         = {Preprint},
  date         = {2023-01-12},
  organization = {arXiv},
  eprint       = {2301.00001},
  eprinttype   = {arxiv},
  url          = {https://arxiv.org/abs/2301.00001},
} % example2023progress
`);
  });
});

describe('a page', () => {
  const OPEN = 'https://lenses.org';
  const asked = fetch;
  beforeAll(() => {
    vi.stubGlobal('fetch', (url: string, how: RequestInit) => asked(url.replace(OPEN, web.at), how));
  });
  afterAll(() => void vi.unstubAllGlobals());

  it('is cited by the tags for search engines', async () => {
    const dir = folder();
    await run(cite, dir, `${OPEN}/lens`);
    expect(bibOf(dir)).toContain(`@article{example2021tuned,
  author       = {Example, Ada and Other, Bo},
  title        = {A Tuned \\& Tested Lens},
  date         = {2021-03-04},
  journaltitle = {Journal of Lenses},
  pages        = {3--9},
  doi          = {10.1000/lens},
  url          = {${OPEN}/lens},
} % example2021tuned
`);
  });

  it('without them by its title, with the day', async () => {
    const dir = folder();
    await run(cite, dir, `${OPEN}/blog`);
    expect(bibOf(dir)).toMatch(
      /@online\{lensesblog,\n {2}title {8}= \{A blog post\},\n {2}url .*\n {2}urldate {6}= \{\d{4}-\d\d-\d\d\},\n\}/,
    );
  });
});

describe('what the check would blame', () => {
  it('is named at its place and left out; what stands beside it is added', async () => {
    const dir = folder();
    const good = '@online{good2020fine, title = {Fine}, author = {Good, Ann}, date = {2020}}';
    const bad = '@online{bad2020one, title = {One}, author = {Bad, Bo}, date = {2020}, url = {nowhere}}';
    const { code, said } = await run(offline, dir, file(dir, `${bad}\n${good}\n`));
    expect(code).toBe(1);
    expect(said).toContain('added. Cite it as [@good2020fine].');
    expect(said).not.toContain('[@bad2020one]');
    expect(said).toContain(
      'given.bib:1:1  link-unsafe  "nowhere" is not a web address. Write it in full, beginning with https://.\nWhat is named here is not added: mend it first.',
    );
    expect(bibOf(dir)).toContain('@online{good2020fine');
    expect(bibOf(dir)).not.toContain('bad2020one');
  });

  it('is not written from a page of this machine either', async () => {
    const dir = folder();
    const { code, said } = await run(cite, dir, `${web.at}/lens`);
    expect(code).toBe(1);
    expect(said).toContain(`${web.at}/lens  link-private  The link "${web.at}/lens" leads to a place that`);
    expect(bibOf(dir)).toBe(KNOWN);
  });
});

describe('BibTeX', () => {
  const GIVEN = `@string{press = {A Press}}
@inproceedings{DBLP:conf/x, title={Other
  thing}, author={Smith, J}, year={2021}, abstract={long}, month={jan}}
@article{smith2022free, title = "Quoted {T}hing", author = "Smith, J", year = 2022, month = jan}
`;

  it('is taken from a file without a network, with its keys where they are readable', async () => {
    const dir = folder();
    const { said } = await run(offline, dir, file(dir, GIVEN.slice(GIVEN.indexOf('\n') + 1)));
    expect(said.match(/^references.*$/gm)).toEqual([
      'references.bib:5:1  smith2021other  added. Cite it as [@smith2021other].',
      'references.bib:12:1  smith2022free  added. Cite it as [@smith2022free].',
    ]);
    expect(bibOf(dir)).toContain(`@inproceedings{smith2021other,
  title        = {Other thing},
  author       = {Smith, J},
  year         = {2021},
  month        = {jan},
} % smith2021other

@article{smith2022free,
  title        = {Quoted {T}hing},
  author       = {Smith, J},
  year         = {2022},
  month        = {1},
} % smith2022free

@online{stub-one,`);
    expect(checkContent(loadContent(dir))).toEqual([]);
  });

  it('has its macros and what its parent says written out, and keeps every other field as it is', async () => {
    const dir = folder();
    const given = `@string{press = {A Press}}
@string{both = press # { and others}}
@incollection{m, title={On {$O(n^2)$} <things>}, author={M{\\"u}ller, A and {The Team}}, editor={Ed, I}, note={Draft},
  publisher=both, crossref={xy}}
@book{x:z, ids={old, xy}, title={The Whole}, editor={Other, O}, series={LN}, year=2020, note={Not of it}, isbn={1}}`;
    await run(offline, dir, file(dir, given));
    expect(bibOf(dir)).toContain(`@incollection{muller2020on2,
  title        = {On {$O(n^2)$} <things>},
  author       = {M{\\"u}ller, A and {The Team}},
  editor       = {Ed, I},
  note         = {Draft},
  publisher    = {A Press and others},
  booktitle    = {The Whole},
  series       = {LN},
  year         = {2020},
  ids          = {m},
}`);
    expect(bibOf(dir)).toContain('@book{other2020whole,');
    expect(bibOf(dir)).toContain('  ids          = {x:z, old, xy},\n}');
    expect(checkContent(loadContent(dir))).toEqual([]);
  });

  it('is read in the encoding that it has', async () => {
    const dir = folder();
    const path = file(dir, '');
    writeFileSync(
      path,
      Buffer.from('@misc{x, title = {Caf\xe9}, author = {M\xfcller, A}, year = 2001}', 'latin1'),
    );
    await run(offline, dir, path);
    expect(bibOf(dir)).toContain('@misc{muller2001cafe,\n  title        = {Café},');
    writeFileSync(path, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]));
    await expect(run(offline, dir, path)).rejects.toThrow('given.bib  no-entry  This is not text.');
  });

  it('is taken from standard input', async () => {
    const dir = folder();
    const stdin = vi
      .spyOn(process, 'stdin', 'get')
      .mockReturnValue(Readable.from([Buffer.from('@misc{x, title = {On '), Buffer.from('It}}')]) as never);
    await run(offline, dir, '-', '--key', 'mine2024');
    stdin.mockRestore();
    expect(bibOf(dir)).toContain('@misc{mine2024,\n  title        = {On It},\n  ids          = {x},\n}');
  });

  const BAD = '@misc{b, title = {Odd}, year = {soon}}\n@misc{c, title = {Open}\n';

  it('with faults names each at its line, and gives the rest', async () => {
    const dir = folder();
    const { code, said } = await run(offline, dir, file(dir, `@misc{a, title = {Fine}}\n${BAD}`));
    expect([code, said]).toEqual([
      1,
      expect.stringMatching(
        /fine {2}added[\s\S]*given\.bib:2:25 {2}bib-field {2}"year" of "b" is not a year[\s\S]*given\.bib:3:1 {2}bib-syntax[\s\S]*not added/,
      ),
    ]);
    expect(bibOf(dir)).toContain('@misc{fine,');
    expect(bibOf(dir)).not.toMatch(/Odd|Open/);
    expect(checkContent(loadContent(dir))).toEqual([]);
  });

  it('with nothing but faults adds nothing', async () => {
    const dir = folder();
    await expect(run(offline, dir, file(dir, BAD))).rejects.toThrow(/given\.bib:1:25[\s\S]*Nothing is added/);
    expect(bibOf(dir)).toBe(KNOWN);
  });

  it('is put right where a program wrote it and its meaning is certain', async () => {
    const dir = folder();
    const given = String.raw`@article{DBLP:journals/x/Y, title = {Odd}, author = {Ann Kaiser 0001}, year = 2020,
  doi = {https://doi.org/10.1000%2Fa\_b}, url = {\url{https://x.org/a\_b\%20c~d}}, ids = {fine, a/b}}`;
    const { code } = await run(offline, dir, file(dir, given));
    expect(code).toBe(0);
    expect(bibOf(dir)).toContain(String.raw`@article{kaiser2020odd,
  title        = {Odd},
  author       = {Ann Kaiser 0001},
  year         = {2020},
  doi          = {10.1000/a_b},
  url          = {https://x.org/a_b%20c~d},
  ids          = {fine},
}`);
    expect(checkContent(loadContent(dir))).toEqual([]);
  });

  it('keeps the keys that it had, but not those of another', async () => {
    const dir = folder();
    const given = `@misc{vaswaniAttention2017, title = {Attention}, year = 2017}
@misc{old2019, title = {Other}, year = 2019}`;
    await run(offline, dir, file(dir, given));
    expect(bibOf(dir)).toContain('@misc{2017attention,\n');
    expect(bibOf(dir)).toContain('ids          = {vaswaniAttention2017},');
    expect(bibOf(dir).split('old2019').length).toBe(2);
    expect(checkContent(loadContent(dir))).toEqual([]);
  });
});

describe('a work that is there', () => {
  it.each([
    ['10.1000/KNOWN', 'references.bib:3:1  aa2020  is there already: it has the same DOI.'],
    [
      'https://zz.example/a?utm_source=x#b',
      'references.bib:13:1  zz2021  is there already: it has the same address.',
    ],
  ])('is not asked for again: %s', async (word, said) => {
    const dir = folder();
    expect(await run(offline, dir, word)).toEqual({ code: 0, said });
    expect(bibOf(dir)).toBe(KNOWN);
  });

  it('is told by its title as well, unless that is wanted', async () => {
    const dir = folder();
    const given = file(dir, '@article{x, title = {Known thing}, author = {Aa, Bo}, year = {2020}}');
    expect((await run(offline, dir, given)).said).toBe(
      'references.bib:3:1  aa2020  is there already: it has the same title. With --force it is added all the same.',
    );
    await run(offline, dir, given, '--force');
    expect(bibOf(dir)).toContain('@article{aa2020known,');
    await run(
      offline,
      dir,
      file(dir, '@article{x, title = {Known other}, author = {Aa, Bo}, year = {2020}}'),
    );
    expect(bibOf(dir)).toContain('@article{aa2020knownb,');
  });

  it('is added once of two words for it', async () => {
    const dir = folder();
    await run(cite, dir, '2301.00001', 'https://arxiv.org/abs/2301.00001');
    expect(bibOf(dir).split('@online{example2023progress,').length).toBe(2);
  });
});

describe('what cannot be cited', () => {
  it.each([
    [[], 'notes cite  usage  It does not say what to cite.'],
    [['nonsense'], 'nonsense  usage  This is not a DOI, an arXiv number, an address or a file.'],
    [['none.bib'], 'none.bib  no-file  There is no such file.'],
    [['10.1000/none'], 'no-data  127.0.0.1'],
    [['10.1000/page'], 'no-data  Of "10.1000/page" nothing came that can be read.'],
    [['10.1000/array'], 'no-data  Of "10.1000/array" nothing came that can be read.'],
    [['10.1000/untitled'], 'no-data  Of "10.1000/untitled" nothing came that can be read.'],
    [['10.1000/half'], 'does not answer: it broke off.'],
    [
      ['10.1000/other'],
      'no-data  Asked for "10.1000/other", it answers of "10.1000/ABD". If that is the work, cite it by that.',
    ],
    [['10.1000/ill'], 'answers with status 503.'],
    [
      ['2301.00002'],
      'no-data  Asked for "2301.00002", arXiv answers of "http://arxiv.org/abs/2301.00001v2".',
    ],
    [['2301.99999'], 'no-data  arXiv knows no paper "2301.99999".'],
    [[`${web.at}/nameless`], 'no-data  This page does not say what it is called.'],
    [['10.1000/new', '--key', 'a b'], '--key  usage  "a b" is not a key.'],
  ])('%j is refused in words, and nothing is written', async (args, words) => {
    const dir = folder();
    if (args[0] === '10.1000/new') args = [file(dir, '@misc{x, title = {X}}'), ...args.slice(1)];
    await expect(run(cite, dir, ...args)).rejects.toThrow(words);
    expect(bibOf(dir)).toBe(KNOWN);
  });

  it.each([
    ['/inside', 'it leads to a place that is not asked'],
    ['/round', 'it leads on and on'],
    ['/endless', `more than ${LIMITS.answer} bytes came`],
  ])('is a page that misleads: %s', async (path, why) => {
    const said = `no-answer  ${new URL(web.at).host} does not answer: ${why}.`;
    await expect(run(cite, folder(), web.at + path)).rejects.toThrow(said);
  });

  it('without a network says so, and what to do', async () => {
    await expect(run(offline, folder(), '10.1000/new')).rejects.toThrow(
      /^http:\/\/doi\.invalid\/10\.1000\/new {2}no-answer {2}doi\.invalid does not answer: E\w+\. Try again with a network\. Or give the entry itself: npm run notes -- cite FILE\.bib, or - and paste it\.$/,
    );
  });

  it('only says what it would do when asked for that', async () => {
    const dir = folder();
    expect((await run(cite, dir, '2301.00001', '--dry-run')).said).toContain('Nothing is written.');
    expect(bibOf(dir)).toBe(KNOWN);
  });
});
