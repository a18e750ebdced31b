import { expect, it } from 'vitest';
import { constants, engineOf, types } from '../../../../src/content/bibliography/citation-js.ts';

it('citation-js hands out what it knows of TeX and of kinds of works in the form in which it is used', () => {
  expect({ ...constants, kinds: types.biblatex.source }).toMatchObject({
    commands: { textless: '<' },
    mathCommands: { Gamma: 'Γ' },
    diacritics: { '^': '\u0302' },
    formatting: { italics: ['<i>', '</i>'] },
    formattingCommands: { emph: 'italics' },
    formattingEnvs: { em: 'italics' },
    mathScripts: { '^': { 2: '²' }, _: { 2: '₂' } },
    defaultStrings: { jan: '01' },
    kinds: { article: 'article-journal' },
  });
});

it('the engine that it starts cites and lists works, and writes addresses as links where it is told to', () => {
  const engine = engineOf(
    [
      { id: 'b', type: 'webpage', title: 'Two', URL: 'https://example.org/' },
      {
        id: 'a',
        type: 'book',
        title: 'One',
        author: [{ family: 'Aye' }],
        issued: { 'date-parts': [[2020]] },
      },
    ],
    'html',
  );
  engine.opt.development_extensions.wrap_url_and_doi = true;
  const [{ entry_ids }, entries] = engine.makeBibliography();
  expect(entry_ids).toEqual([['a'], ['b']]);
  expect(entries[1]).toContain('<a href="https://example.org/">https://example.org/</a>');
  engine.setOutputFormat('text');
  expect(engine.makeCitationCluster([{ id: 'a' }])).toBe('(Aye, 2020)');
  expect(engine.makeCitationCluster([{ id: 'a', 'suppress-author': true }])).toBe('(2020)');
});
