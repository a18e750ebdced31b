import { expect, it } from 'vitest';
import { openSite } from '../../site.ts';

const lecture = (notes: string): string => `title: L\nnotes: { ${notes} }\n`;
openSite({
  'lectures/a/lecture.yaml': lecture('licence: MIT, copyright: Copyright (c) 2026 Ann'),
  'lectures/b/lecture.yaml': lecture('licence: MIT, copyright: Copyright (c) 2026 Ann'),
  'lectures/c/lecture.yaml': lecture('licence: CC0'),
});
const { contactLink, mitNotices } = await import('../../../../src/render/views/notices.ts');

it('gives the notice of the MIT licence once for each copyright line', async () => {
  expect(await mitNotices()).toEqual([expect.stringMatching(/^MIT License\n\nCopyright \(c\) 2026 Ann\n/)]);
});

it('writes to a page or by mail', () => {
  expect(['https://x.example/write', 'a@x.example', 'mailto:a@x.example'].map(contactLink)).toEqual([
    { text: 'https://x.example/write', href: 'https://x.example/write' },
    { text: 'a@x.example', href: 'mailto:a@x.example' },
    { text: 'a@x.example', href: 'mailto:a@x.example' },
  ]);
});
