import { expect, it } from 'vitest';
import { Turns, turns as ours } from '../../../../src/site/build/turns.ts';

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

it('a page waits for each look that is due, and for no other', async () => {
  const turns = new Turns();
  const said: string[] = [];
  const first = turns.enter();
  turns.look(() => said.push('one too early'));
  void turns.ready().then(() => said.push('page'));
  turns.look(() => said.push('first look'));
  first();
  // Before the page hears that its turn has come, another look is due.
  const second = turns.enter();
  turns.look(() => said.push('second look'));
  await new Promise(setImmediate);
  expect(said).toEqual(['first look']);
  second();
  await new Promise(setImmediate);
  expect(said).toEqual(['first look', 'second look', 'page']);
});

it('a look that fails keeps no page waiting', async () => {
  const turns = new Turns();
  const leave = turns.enter();
  turns.look(() => {
    throw new Error('away');
  });
  let isLetIn = false;
  void turns.ready().then(() => (isLetIn = true));
  expect(leave).toThrow('away');
  await new Promise(setImmediate);
  expect(isLetIn).toBe(true);
  await turns.ready();
  turns.enter()();
});

it('whoever loads the module anew takes the same turns', async () => {
  const again = '../../../../src/site/build/turns.ts?again';
  expect(((await import(again)) as { turns: Turns }).turns).toBe(ours);
});
