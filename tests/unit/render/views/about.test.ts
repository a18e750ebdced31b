import { expect, it } from 'vitest';
import { EVERYTHING } from '../../everything.ts';
import { openSite } from '../../site.ts';

openSite({
  ...EVERYTHING,
  'lectures/full/summary/a-second.md':
    '---\ntitle: S\norder: 2\nprompt: P?\naction: A\nby: notes\n---\nSaid too.\n',
  'lectures/full/topics/first.md': '---\ntitle: T\norder: 1\nby: notes\nlede: L.\n---\nBy the notes.\n',
  'lectures/full/questions/d-one.md': `---\ntitle: Q?\nnumber: 1\nby: companion\n---\nYes [@one2020].

- So it is.

## Not this

> Nor this.

${'More and more of it. '.repeat(40)}
`,
});
const { aboutPage } = await import('../../../../src/render/views/about.ts');

/** What a page is about, in one line. */
async function told(path: string): Promise<string> {
  const { kind, authors, date = 'no day', licence = 'no licence' } = await aboutPage(path);
  return [path, kind, authors.join(', ') || 'nobody', date, licence.replace(/^https:\/\//, '')].join(' | ');
}

it('a page is of those whose words stand there, on the day of their words, under one licence where all have the same', async () => {
  const parts = [
    '',
    'abstract/',
    'summary/',
    'talk/',
    'notes/',
    'topics/first/',
    'questions/d-one/',
    'questions/',
  ];
  const pages = [...parts.map((part) => `/lectures/full/${part}`), '/lectures/bare/', '/glossary/axis/'];
  expect(await Promise.all(pages.map(told))).toMatchInlineSnapshot(`
    [
      "/lectures/full/ | lecture | Cy Kind | 2024-03-05 | opensource.org/license/mit",
      "/lectures/full/abstract/ | part | Ann Good, Bea Fine | 2024-03-04 | no licence",
      "/lectures/full/summary/ | part | Cy Kind | 2024-03-05 | no licence",
      "/lectures/full/talk/ | part | nobody | no day | no licence",
      "/lectures/full/notes/ | part | Cy Kind | 2024-03-05 | opensource.org/license/mit",
      "/lectures/full/topics/first/ | part | Cy Kind | 2024-03-05 | opensource.org/license/mit",
      "/lectures/full/questions/d-one/ | question | nobody | no day | creativecommons.org/licenses/by/4.0/",
      "/lectures/full/questions/ | part | nobody | no day | no licence",
      "/lectures/bare/ | lecture | nobody | no day | no licence",
      "/glossary/axis/ | term | nobody | no day | creativecommons.org/licenses/by/4.0/",
    ]
  `);
});

it('the answer to a question is told in whole sentences, as many as there is room for', async () => {
  const { answer } = await aboutPage('/lectures/full/questions/d-one/');
  expect(answer).toMatch(
    /^Yes \(Good & Fine, 2020\)\. So it is\. More and more of it\. .*More and more of it\.$/,
  );
  expect(answer!.length).toBeLessThanOrEqual(600);
  expect(answer!.length).toBeGreaterThan(550);
  expect(await aboutPage('/lectures/full/questions/c-two/')).not.toHaveProperty('answer');
});
