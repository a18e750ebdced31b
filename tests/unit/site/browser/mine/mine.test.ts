import { beforeEach, describe, expect, test, vi } from 'vitest';
import { joinWords } from '../../../../../src/site/browser/mine/join-words.ts';
import {
  dueOf,
  keepMine,
  localDay,
  readAt,
  readMine,
  type Mine,
} from '../../../../../src/site/browser/mine/mine.ts';

const mine = (over: Partial<Mine> = {}): Mine => ({
  kind: 'slot',
  path: '/lectures/one/summary/',
  id: 'open',
  page: 'One, Summary',
  asked: 'What was said?',
  words: 'Much.',
  ...over,
});

let full = false;

/** A browser's storage, whose keys are its own properties. */
function storage(): Storage {
  const methods = {
    getItem(this: Record<string, string>, key: string) {
      return Object.hasOwn(this, key) ? this[key]! : null;
    },
    setItem(this: Record<string, string>, key: string, value: string) {
      if (full) throw new Error('full');
      this[key] = value;
    },
    removeItem(this: Record<string, string>, key: string) {
      // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- As a storage does.
      delete this[key];
    },
  };
  return Object.create(methods) as Storage;
}

beforeEach(() => {
  full = false;
  vi.stubGlobal('localStorage', storage());
});

describe('what a reader writes', () => {
  test('is kept at its place, and forgotten when nothing is left of it', () => {
    expect(keepMine(mine())).toBe(true);
    expect(readAt(mine())).toEqual(mine());
    expect(readMine('/lectures/one/')).toEqual([mine()]);
    expect(readMine('/lectures/two/')).toEqual([]);
    keepMine(mine({ words: ' ' }));
    expect(Object.keys(localStorage)).toEqual([]);
  });

  test.each([{ went: 'Partly' as const }, { due: '2026-01-01' }, { also: ['Else.'] }])(
    'stays without words where there is %o',
    (rest) => {
      keepMine(mine({ words: '', ...rest }));
      expect(readAt(mine())).toEqual(mine({ words: '', ...rest }));
    },
  );

  test.each([
    'no JSON',
    'null',
    '[]',
    '{"kind":"slot"}',
    JSON.stringify(mine({ due: 'soon' })),
    JSON.stringify({ ...mine(), words: 5 }),
    JSON.stringify({ ...mine(), also: 'x' }),
    JSON.stringify(mine({ id: 'another' })),
  ])('is not what something else has written there: %s', (written) => {
    localStorage.setItem('mine /lectures/one/summary/ open', written);
    expect(readMine()).toEqual([]);
  });

  test('is told to be lost where the storage is full', () => {
    full = true;
    expect(keepMine(mine())).toBe(false);
  });

  test('is due from its day on, the longest due first', () => {
    const all = [
      mine({ id: 'b', due: '2026-03-02' }),
      mine({ id: 'a', due: '2026-03-01' }),
      mine({ due: '2026-03-03' }),
      mine(),
    ];
    expect(dueOf(all, '2026-03-02').map(({ id }) => id)).toEqual(['a', 'b']);
    expect(localDay(new Date(2026, 2, 5, 23, 59))).toBe('2026-03-05');
  });
});

describe('two tabs that write at one place', () => {
  const stored = (words: string, also?: string[]) => mine({ words, also });

  test.each([
    ['only this one has written', 'new', 'old', stored('old'), 'new', undefined],
    ['only the other has', 'old', 'old', stored('new'), 'new', undefined],
    ['both have', 'here', 'old', stored('there'), 'here', ['there']],
    [
      'both have, and not for the first time',
      'here',
      'old',
      stored('there', ['before']),
      'here',
      ['before', 'there'],
    ],
    ['what the other has is kept already', 'here', 'old', stored('there', ['there']), 'here', ['there']],
    ['both have written the same', 'same', 'old', stored('same'), 'same', undefined],
    ['the other has emptied what this one has not touched', 'old', 'old', stored(''), '', undefined],
    ['the other has emptied what this one has changed', 'here', 'old', stored(''), 'here', undefined],
    ['nothing is stored yet', 'here', '', undefined, 'here', undefined],
  ])('lose no words: %s', (_, here, seen, other, words, also) => {
    expect(joinWords(mine({ words: here }), seen, other)).toEqual(mine({ words, also }));
  });
});
