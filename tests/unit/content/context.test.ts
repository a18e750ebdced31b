import { afterEach, expect, test, vi } from 'vitest';
import { context, forgetContext, perContext, perContextByKey } from '../../../src/content/context.ts';
import { folderOf } from '../content.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  forgetContext();
});

test('what is made of the content is made once, and again when the content has changed', () => {
  vi.stubEnv('CONTENT_DIR', folderOf({}));
  forgetContext();
  let made = 0;
  const ask = perContext(() => ++made);
  expect([ask(), ask(), ask(context())]).toEqual([1, 1, 1]);
  const before = context();
  forgetContext();
  expect([ask(), ask(before)]).toEqual([2, 1]);
});

test('a list is asked for once and given by key, in its own order, as a list of one’s own, until the content has changed', async () => {
  vi.stubEnv('CONTENT_DIR', folderOf({}));
  forgetContext();
  let made = 0;
  const ask = perContextByKey(
    async () => (made++ ? ['asp'] : ['ant', 'bee', 'ape']),
    (word) => word[0]!,
  );
  const first = await ask('a');
  first.pop();
  expect([await ask('a'), await ask('b'), await ask('z')]).toEqual([['ant', 'ape'], ['bee'], []]);
  forgetContext();
  expect([await ask('a'), await ask('b')]).toEqual([['asp'], []]);
  expect(made).toBe(2);
});
