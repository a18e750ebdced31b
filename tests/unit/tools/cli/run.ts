import { vi } from 'vitest';
import type { Command } from '../../../../src/tools/cli/command.ts';

/** Runs a command on a content folder: its exit code, and what it printed, with paths from that folder. */
export async function run(
  command: Command,
  dir: string,
  ...args: string[]
): Promise<{ code: number; said: string }> {
  vi.stubEnv('CONTENT_DIR', dir);
  const log = vi.spyOn(console, 'log').mockReturnValue();
  try {
    const code = await command.run(args);
    const near = new RegExp(`[^\\s"'\`=]*${dir.split('/').at(-1)!}/`, 'g');
    return { code, said: log.mock.calls.join('\n').replace(near, '') };
  } finally {
    log.mockRestore();
    vi.unstubAllEnvs();
  }
}

/** Lets commands believe that somebody sits before them, or nobody. */
export function terminal(is: boolean): void {
  for (const stream of [process.stdin, process.stdout])
    Object.defineProperty(stream, 'isTTY', { value: is, configurable: true });
}
