import { expect, test } from 'vitest';
import { once, onceForEach, onceOf } from '../../../src/shared/once.ts';

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

test('words that are alike are not the same, whatever they are, and each function keeps its own', () => {
  const words = ['ant', ' ant', 'Ant', '', 'constructor', '__proto__'];
  const [ask, askOther] = ['is ', 'was '].map((before) => onceForEach((word) => before + word));
  for (let again = 0; again < 2; again++) {
    expect(words.map(ask!)).toEqual(words.map((word) => `is ${word}`));
    expect(words.map(askOther!)).toEqual(words.map((word) => `was ${word}`));
  }
});

test('a value is made once of each object, also one that is undefined', () => {
  const made: object[] = [];
  const [one, other] = [{}, {}];
  const ask = onceOf((of: object) => {
    made.push(of);
    return of === one ? undefined : made.length;
  });
  expect([one, other, one, other].map(ask)).toEqual([undefined, 2, undefined, 2]);
  expect(made).toEqual([one, other]);
});

test.each([
  ['once', once],
  ['onceForEach', (make: () => string) => onceForEach(make).bind(undefined, 'word')],
  ['onceOf', (make: () => string) => onceOf(make).bind(undefined, {})],
])('of %s, what fails is no value: it is made when it is asked for again', (_, keep) => {
  let asked = 0;
  const ask = keep(() => {
    if (++asked === 1) throw new Error('away');
    return 'there';
  });
  expect(ask).toThrow('away');
  expect([ask(), ask(), asked]).toEqual(['there', 'there', 2]);
});
