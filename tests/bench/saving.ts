import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';

const NOTES = 'lectures/lecture-1/notes';

/** Milliseconds from saving a section of a course to the new page in the dev server, the least of three: the first is still warming up. */
export async function savingTime(content: string, env: Record<string, string>): Promise<number> {
  const child = spawn('npx', ['astro', 'dev', '--port', '4599'], {
    env: {
      ...process.env,
      ...env,
      NO_COLOR: '1',
      FORCE_COLOR: '0',
      ASTRO_TELEMETRY_DISABLED: '1',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  let said = '';
  child.stdout.on('data', (data: Buffer) => (said += data.toString()));
  try {
    const url = await until(() => Promise.resolve(/http:\/\/localhost:\d+/.exec(said)?.[0]));
    const page = `${url}/${NOTES}/`;
    const shows = (text: string): Promise<true | undefined> =>
      fetch(page)
        .then((answer) => answer.text())
        .then((html) => html.includes(text) || undefined);
    await until(() => shows('</html>'));
    let least = Infinity;
    for (const sentence of ['A first save.', 'A second save.', 'A third save.']) {
      appendFileSync(join(content, `${NOTES}.md`), `\n${sentence}\n`);
      const saved = performance.now();
      await until(() => shows(sentence));
      least = Math.min(least, performance.now() - saved);
    }
    return least;
  } finally {
    process.kill(-child.pid!);
  }
}

async function until<T>(find: () => Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + 180_000; Date.now() < end;) {
    const found = await find();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('The dev server did not show what was saved.');
}
