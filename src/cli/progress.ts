const SILENT = 1000;

/** What a long command is doing now, in one line. */
export interface Progress {
  /** Shows a line in place of the last one, once the command has taken a second. */
  tell(line: string): void;
  /** Takes the line away. */
  end(): void;
}

/** A line on standard error that says how far a command is, after its first second and on a terminal alone. */
export function startProgress(
  stream: Pick<NodeJS.WriteStream, 'isTTY' | 'write' | 'columns'> = process.stderr,
  now: () => number = () => performance.now(),
): Progress {
  const started = now();
  let shown = false;
  return {
    tell(line) {
      if (!stream.isTTY || now() - started < SILENT) return;
      stream.write(`\r\x1b[K${line.slice(0, (stream.columns || 80) - 1)}`);
      shown = true;
    },
    end() {
      if (shown) stream.write('\r\x1b[K');
      shown = false;
    },
  };
}
