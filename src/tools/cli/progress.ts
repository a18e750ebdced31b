import { printable } from '../../shared/printable.ts';

const SILENT = 1000;

/** What a long command is doing now, in one line. */
export interface Progress {
  /** Shows a line in place of the last one, once the command has taken a second. */
  tell: (line: string) => void;
  /** Takes the line away. */
  end: () => void;
}

/** A line on standard error that says how far a command is, after its first second and on a terminal alone. */
export function startProgress(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write' | 'columns'> = process.stderr,
  now: () => number = () => performance.now(),
): Progress {
  const started = now();
  let shown = false;
  let waiting: NodeJS.Timeout | undefined;
  const end = (): void => {
    clearTimeout(waiting);
    if (shown) stream.write('\r\x1b[K');
    shown = false;
  };
  const tell = (line: string): void => {
    clearTimeout(waiting);
    if (!stream.isTTY) return;
    const early = SILENT - (now() - started);
    // What is waited for may take all the time itself.
    if (early > 0) waiting = setTimeout(() => tell(line), early + 1).unref();
    else {
      stream.write(`\r\x1b[K${printable(line).slice(0, (stream.columns || 80) - 1)}`);
      shown = true;
    }
  };
  return { tell, end };
}
