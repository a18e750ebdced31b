import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const AGAIN = 100;
const held = new Set<string>();

/**
 * Has a file to itself as long as this process runs: one that another process has is waited for, and `waits` told once which process
 * that is. What a process has left that was killed is nobody's.
 */
export async function hold(file: string, waits: (pid: number) => void): Promise<void> {
  let told = false;
  while (!held.has(file) && !takes(file)) {
    const pid = holderOf(file);
    if (pid !== undefined && isRunning(pid)) {
      if (!told) waits(pid);
      told = true;
      await sleep(AGAIN);
    } else if (pid !== undefined) giveUp(file, pid);
  }
  if (held.has(file)) return;
  held.add(file);
  process.once('exit', () => rmSync(file, { force: true }));
}

// A link is made with what it says, and never where a file is.
function takes(file: string): boolean {
  const aside = `${file}.${randomUUID()}`;
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(aside, String(process.pid));
    linkSync(aside, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function holderOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

// Two may find the same file of a dead process: whoever has moved another's by then puts it back.
function giveUp(file: string, pid: number): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
    if (holderOf(aside) !== pid) linkSync(aside, file);
  } catch {
    // Somebody was faster.
  } finally {
    rmSync(aside, { force: true });
  }
}

function isRunning(pid: number): boolean {
  // In a container a new process may have the number of an old one.
  if (pid === process.pid || !(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
