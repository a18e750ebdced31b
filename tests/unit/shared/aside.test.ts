import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { afterAll, expect, it } from 'vitest';
import { aside } from '../../../src/shared/aside.ts';

const folder = mkdtempSync(join(tmpdir(), 'aside-'));
afterAll(() => rmSync(folder, { recursive: true }));

const FILE = join(folder, 'asked.mjs');
writeFileSync(
  FILE,
  `import { threadId } from 'node:worker_threads';
let sum = 0;
export const add = (n) => (sum += n);
export const where = async () => threadId;
export const fail = () => { throw new TypeError('not so'); };
export const end = () => { setTimeout(() => { throw new Error('all over'); }); return new Promise(() => undefined); };
export const leave = () => process.exit();`,
);
const ask = aside<{
  add(n: number): number;
  where(): Promise<number>;
  fail(): void;
  end(): Promise<void>;
  leave(): void;
}>(FILE);

it('a function works in another thread, which remembers what it was told, and answers whoever asked', async () => {
  expect(await Promise.all([ask('add')(1), ask('where')(), ask('add')(2), ask('add')(3)])).toEqual([
    1,
    expect.not.toSatisfy((id) => id === threadId),
    3,
    6,
  ]);
});

it('what a function throws is thrown here', async () => {
  await expect(ask('fail')()).rejects.toThrow(new TypeError('not so'));
});

it.each(['end', 'leave'] as const)(
  'a thread that has ended (%s) is told to all who wait, and begun again',
  async (how) => {
    const others = ask('end')();
    others.catch(() => undefined);
    await expect(ask(how)()).rejects.toThrow(/all over|has ended/);
    await expect(others).rejects.toThrow(/all over|has ended/);
    expect(await ask('add')(1)).toBe(1);
  },
);
