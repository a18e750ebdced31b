import { expect, it } from 'vitest';
import { Turns } from '../../../../src/site/build/turns.ts';

it('a look waits for the pages that are being made, and new pages for the look', async () => {
  const turns = new Turns();
  const said: string[] = [];
  const [first, second] = [turns.enter(), turns.enter()];
  turns.look(() => said.push('look'));
  const third = turns.ready().then(() => said.push('page'));
  first();
  first();
  await Promise.resolve();
  expect(said).toEqual([]);
  second();
  await third;
  expect(said).toEqual(['look', 'page']);
});

it('a look is at once where no page is made, and of several that are due the last is enough', () => {
  const turns = new Turns();
  const said: number[] = [];
  turns.look(() => said.push(1));
  expect(said).toEqual([1]);
  const leave = turns.enter();
  turns.look(() => said.push(2));
  turns.look(() => said.push(3));
  leave();
  expect(said).toEqual([1, 3]);
});

it('a look that fails keeps no page waiting', async () => {
  const turns = new Turns();
  const leave = turns.enter();
  turns.look(() => {
    throw new Error('away');
  });
  expect(leave).toThrow('away');
  await turns.ready();
  turns.enter()();
});
