import { expect, it } from 'vitest';
import type { WorkView } from '../../../../src/render/views/types/work-views.ts';
import { citingPages, sayWork } from '../../../../src/render/views/work-words.ts';

const work = { title: 'Zero and One', authors: 'One, A.', venue: 'A Press', year: '2000' };
const say = (more: object) => sayWork({ ...work, citedIn: [], ...more } as unknown as WorkView);

it('says what a work is, where it was published, and how often it is cited', () => {
  expect(say({})).toBe('Zero and One. One, A., A Press, 2000. Not cited in these notes yet.');
  expect(say({ title: 'Why?', venue: undefined, citedIn: [{}] })).toBe(
    'Why? One, A., 2000. Cited in one place of these notes.',
  );
});

it('names a page that cites a work once, by its first place', () => {
  const place = (where: string, href: string, lecture?: string) => ({ where, href, lecture });
  const citedIn = [
    place('Notes', '#1', 'A'),
    place('Talk', '#2', 'A'),
    place('Notes', '#3', 'B'),
    place('Talk', '#4', 'A'),
  ];
  const cited = { ...work, citedIn } as unknown as WorkView;
  expect(citingPages(cited)).toEqual([
    ['Notes', '#1'],
    ['Talk', '#2'],
  ]);
  expect(citingPages(cited, true)).toEqual([
    ['Notes (A)', '#1'],
    ['Talk (A)', '#2'],
    ['Notes (B)', '#3'],
  ]);
});
