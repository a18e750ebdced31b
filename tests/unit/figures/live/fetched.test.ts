import { expect, test } from 'vitest';
import { Fetched } from '../../../../src/figures/live/shared/fetched.ts';

test('a thing is fetched once, and one that failed anew, also where nobody waits for it any more', async () => {
  const asked: [key: string, anew: boolean][] = [];
  const things = new Fetched((key: string, anew: boolean) => {
    asked.push([key, anew]);
    return key === 'broken' && !anew ? Promise.reject(new Error('404')) : Promise.resolve(`${key}!`);
  });
  expect([await things.get('good'), await things.get('good')]).toEqual(['good!', 'good!']);
  await expect(things.get('broken')).rejects.toThrow('404');
  expect(things.has('broken')).toBe(false);
  expect(await things.get('broken')).toBe('broken!');
  expect(asked).toEqual([
    ['good', false],
    ['broken', false],
    ['broken', true],
  ]);
});
