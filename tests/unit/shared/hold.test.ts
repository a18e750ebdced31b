import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'hold-'));
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** A process that holds a file and then runs `then`; gives it with what it says. */
function holder(
  file: string,
  then: string,
): { child: ChildProcess; said: () => string; over: Promise<unknown> } {
  const code = `import { hold } from ${JSON.stringify(resolve('src/shared/hold.ts'))};
await hold(${JSON.stringify(file)}, (pid) => console.log('waits for ' + pid));
console.log('holds');
${then}`;
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', code]);
  children.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (said += data.toString()));
  return { child, said: () => said, over: new Promise((done) => child.once('close', done)) };
}

const patience = { timeout: 100_000, interval: 50 };
const STAY = 'setInterval(() => undefined, 1e6); process.once("SIGTERM", () => process.exit());';

it('a file that a process holds is waited for, and is free when that process ends', async () => {
  const file = join(folder, 'ends');
  const first = holder(file, STAY);
  await vi.waitUntil(() => first.said() === 'holds\n', patience);
  const second = holder(file, '');
  await vi.waitUntil(() => second.said() === `waits for ${first.child.pid}\n`, patience);
  first.child.kill('SIGTERM');
  await second.over;
  expect(second.said()).toBe(`waits for ${first.child.pid}\nholds\n`);
  expect(existsSync(file)).toBe(false);
});

it('what a process has left that was killed is nobody’s, and of two who find it one waits for the other', async () => {
  const [file, count] = [join(folder, 'killed'), join(folder, 'count')];
  const first = holder(file, STAY);
  await vi.waitUntil(() => first.said() === 'holds\n', patience);
  first.child.kill('SIGKILL');
  await first.over;
  expect(existsSync(file)).toBe(true);
  writeFileSync(count, '');
  // Whoever holds it alone reads what he has written.
  const add = `
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
const [count, own] = [${JSON.stringify(count)}, process.pid + ' '];
const before = readFileSync(count, 'utf8');
await sleep(20);
writeFileSync(count, before + own);`;
  const all = Array.from({ length: 2 }, () => holder(file, add));
  await Promise.all(all.map(({ over }) => over));
  expect(readFileSync(count, 'utf8').trim().split(' ').sort()).toEqual(
    all.map(({ child }) => String(child.pid)).sort(),
  );
  expect(existsSync(file)).toBe(false);
});

it('an empty file, and one with the number of this very process, are of nobody', async () => {
  for (const left of ['', String(process.pid)]) {
    const file = join(folder, `left-${left}`);
    writeFileSync(file, left);
    const { hold } = await import('../../../src/shared/hold.ts');
    await hold(file, () => expect.unreachable());
    expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
    await hold(file, () => expect.unreachable());
  }
});
