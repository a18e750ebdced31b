import { describe, expect, it } from 'vitest';
import { status } from '../../../../src/tools/cli/status.ts';
import { folderOf, notesWith, questionWith, WHOLE } from '../../content.ts';
import { run } from './run.ts';

const slot = (order: number, body = ''): string =>
  `---\ntitle: Slot ${order}\norder: ${order}\nprompt: P?\naction: Write\nby: notes\n---\n${body}`;
const dir = folderOf({
  ...notesWith('As [@oldname] says.\n'),
  ...questionWith('', 'leads: [{ cite: led2020, text: "On it." }]\n'),
  'lectures/a/questions/answered.md': '---\ntitle: A\nby: notes\n---\nYes.\n',
  'lectures/a/questions/unready.md': '---\ntitle: Unready\ndraft: true\n---\n',
  'lectures/a/summary/a-last.md': slot(3, '<!-- later -->\n'),
  'lectures/a/summary/b-first.md': slot(1),
  'lectures/a/summary/c-written.md': slot(2, 'Words.\n'),
  'references.bib': `${WHOLE['references.bib']}
@online{stub, url = {https://gone.example/}, keywords = {stub}}
@online{led2020, title = {Led}, date = {2020}}
@online{now2021, title = {Now}, date = {2021}, ids = {oldname}, url = {https://silent.example/}}
`,
  'links.json': JSON.stringify({
    'https://fine.example/': { asked: '2026-02-03', answered: '2026-02-03', status: 200 },
    'https://gone.example/': { asked: '2026-02-03', answered: '2026-01-30', status: 404 },
    'https://silent.example/': { asked: '2026-02-03' },
  }),
});

describe('the status', () => {
  it('lists what is open, in the order of the pages', async () => {
    const { code, said } = await run(status, dir);
    expect(code).toBe(0);
    expect(said).toMatchInlineSnapshot(`
      "2 empty slots
        lectures/a/summary/b-first.md:1:1  Slot 1
        lectures/a/summary/a-last.md:1:1  Slot 3

      1 open question
        lectures/a/questions/q.md:1:1  Q (begun)

      1 work with an address only
        references.bib:3:1  stub: https://gone.example/

      2 works that no page cites
        references.bib:1:1  olah2022: One
        references.bib:3:1  stub: https://gone.example/

      2 links to look at
        references.bib:3:15  https://gone.example/ was not there on 3 February 2026; it was last there on 30 January 2026
        references.bib:5:65  https://silent.example/ did not answer on 3 February 2026

      1 draft
        lectures/a/questions/unready.md:3:8  Unready"
    `);
  });

  it('says the same in JSON', async () => {
    const said = JSON.parse((await run(status, dir, '--json')).said) as Record<string, object[]>;
    expect(Object.entries(said).map(([name, list]) => `${name} ${list.length}`)).toEqual([
      'slots 2',
      'questions 1',
      'stubs 1',
      'uncited 2',
      'links 2',
      'drafts 1',
    ]);
    expect(said['questions']).toEqual([
      {
        lecture: 'a',
        title: 'Q',
        state: 'begun',
        address: '/lectures/a/questions/q/',
        file: 'lectures/a/questions/q.md',
        line: 1,
        column: 1,
      },
    ]);
    expect(said['links']![0]).toEqual({
      url: 'https://gone.example/',
      state: 'gone',
      asked: '2026-02-03',
      answered: '2026-01-30',
      status: 404,
      places: [{ file: 'references.bib', line: 3, column: 15 }],
    });
  });

  it('of content without anything open says so', async () => {
    const { said } = await run(status, folderOf(notesWith('As [@olah2022] says.\n')));
    expect(said).toBe(
      'No empty slots\n\nNo open questions\n\nNo works with an address only\n\nNo works that no page cites\n\nNo links to look at\n\nNo drafts',
    );
  });
});
