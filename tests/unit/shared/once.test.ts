import { expect, test } from 'vitest';
import { once, onceForEach } from '../../../src/shared/once.ts';

test('a value is made once, also one that is undefined', () => {
  let made = 0;
  const ask = once(() => {
    made++;
  });
  ask();
  ask();
  expect(made).toBe(1);
});

test('a value is made once for each word', () => {
  const made: string[] = [];
  const ask = onceForEach((word) => {
    made.push(word);
    return word === 'nothing' ? undefined : word.length;
  });
  expect(['ant', 'nothing', 'ant', 'moth', 'nothing'].map(ask)).toEqual([3, undefined, 3, 4, undefined]);
  expect(made).toEqual(['ant', 'nothing', 'moth']);
});
