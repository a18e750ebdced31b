import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';

/** What a command took. */
export interface Cost {
  seconds: number;
  /** Seconds of processor: all that counts on a shared machine. */
  processor: number;
  /** The most memory, in bytes, that the command and its children held at one time. */
  peak: number;
}

/** Runs a command of a folder's packages to its end and measures it, without npm around it. */
export async function run(
  [command = '', ...words]: string[],
  env: Record<string, string> = {},
  cwd = '.',
): Promise<Cost> {
  const started = performance.now();
  const child = spawn(command, words, {
    cwd,
    env: {
      ...process.env,
      ...env,
      PATH: [resolve(cwd, 'node_modules/.bin'), process.env['PATH']].join(delimiter),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
  let [peak, processor] = [0, 0];
  const timer = setInterval(() => {
    const group = groupOf(child.pid);
    peak = Math.max(peak, memoryOf(group));
    processor = Math.max(processor, processorOf(group));
  }, 100);
  const code = await new Promise((done) => child.on('close', done));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${[command, ...words].join(' ')} ended with ${String(code)}.`);
  return { seconds: (performance.now() - started) / 1000, processor, peak };
}

/** A process: `fields` are those of /proc/…/stat from the state on, `pages` those of its address space and those it holds. */
interface Running {
  fields: string[];
  pages: number[];
}

// Of all processes of the group: what they have used, and what those had that have ended.
function processorOf(group: Running[]): number {
  return group
    .map(({ fields }) => fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100)
    .reduce((sum, seconds) => sum + seconds, 0);
}

// A process that has just been made lives in its maker's memory, until it starts its own program: the same space counts once.
function memoryOf(group: Running[]): number {
  const held = new Map(group.map(({ pages: [space, held = 0] }) => [space, held]));
  return [...held.values()].reduce((sum, pages) => sum + pages * 4096, 0);
}

// The command leads a process group of its own.
function groupOf(leader: number | undefined): Running[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
        if (Number(fields[2]) !== leader) return [];
        return [{ fields, pages: readFileSync(`/proc/${name}/statm`, 'utf8').split(' ').map(Number) }];
      } catch {
        // It has ended meanwhile.
        return [];
      }
    });
}
