import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command took. */
export interface Cost {
  seconds: number;
  /** Seconds of processor: all that counts on a shared machine. */
  processor: number;
  /** The most memory, in bytes, that the command and its children held at one time. */
  peak: number;
}

/** Runs a command to its end and measures it. */
export async function run(command: string[], env: Record<string, string> = {}, cwd = '.'): Promise<Cost> {
  const started = performance.now();
  const child = spawn('npx', command, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
  let [peak, processor] = [0, 0];
  const timer = setInterval(() => {
    peak = Math.max(peak, memoryOf(child));
    processor = Math.max(processor, processorOf(child));
  }, 100);
  const code = await new Promise((done) => child.on('close', done));
  clearInterval(timer);
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${String(code)}.`);
  return { seconds: (performance.now() - started) / 1000, processor, peak };
}

// Of all processes of the group: what they have used, and what those had that have ended.
function processorOf({ pid }: ChildProcess): number {
  return groupOf(pid)
    .map(({ fields }) => fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100)
    .reduce((sum, seconds) => sum + seconds, 0);
}

function memoryOf({ pid }: ChildProcess): number {
  return groupOf(pid).reduce((sum, { pages }) => sum + pages * 4096, 0);
}

// The command leads a process group of its own; `fields` are those of /proc/…/stat from the state on.
function groupOf(leader: number | undefined): { fields: string[]; pages: number }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
        if (Number(fields[2]) !== leader) return [];
        return [{ fields, pages: Number(readFileSync(`/proc/${name}/statm`, 'utf8').split(' ')[1]) }];
      } catch {
        // It has ended meanwhile.
        return [];
      }
    });
}
