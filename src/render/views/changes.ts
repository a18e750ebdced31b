import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { onceByFile } from '../../shared/once-by-file.ts';
import { placeOf } from '../../content/domain/page-places.ts';
import { context, perContext } from '../../content/context.ts';
import type { SourceFile } from '../../content/load/list-files.ts';

/** What git tells of the content folder. */
interface History {
  /** The ISO time of each file's last change; empty where the history is cut off or there is none. */
  times: Map<string, string>;
  /** True in a shallow clone, where nobody can say when a file changed. */
  cutOff: boolean;
  /** The ISO time of the commit that is checked out. */
  head?: string;
}

/** What git tells of the content folder, read once for each commit that is checked out. */
export const readChanges = perContext(({ settings: { contentDir } }): History => {
  const log = logOf(contentDir);
  return existsSync(log) ? historyBy(log) : readHistory(contentDir);
});

// Git adds a line to its log whenever another commit is checked out: asking for the history at every save would take longer than the page.
const historyBy = onceByFile(() => readHistory(context().settings.contentDir));

const logs = new Map<string, string>();
function logOf(dir: string): string {
  const log = logs.get(dir) ?? findLog(dir);
  logs.set(dir, log);
  return log;
}

function findLog(dir: string): string {
  try {
    return resolve(dir, gitIn(dir)('rev-parse', '--git-path', 'logs/HEAD').trim());
  } catch {
    return '';
  }
}

/** The files whose texts stand on a page; of a page that gathers others, those of the others. */
export function filesOn(address: string): SourceFile[] {
  const { own, gathered } = filesByPage(context());
  return own.get(address) ?? gathered.get(address) ?? [];
}

const filesByPage = perContext(({ content }) => {
  const placed = content.files.flatMap((file) => {
    const address = placeOf(file.path)?.address;
    return address ? [{ file, address }] : [];
  });
  const by = (key: (address: string) => string): Map<string, SourceFile[]> =>
    new Map(
      [...Map.groupBy(placed, ({ address }) => key(address))].map(([k, all]) => [
        k,
        all.map(({ file }) => file),
      ]),
    );
  // The part of a lecture that a page belongs to.
  const partOf = (address: string): string => /^\/lectures\/[^/]+\/[^/]+\//.exec(address)?.[0] ?? '';
  return { own: by((address) => address), gathered: by(partOf) };
});

/**
 * The ISO time at which something on a page changed last in git.
 * Absent outside git, for files git does not know, and where the history is cut off (a shallow clone).
 */
export function changedOn(address: string): string | undefined {
  const times = filesOn(address).flatMap(({ absolute }) => readChanges().times.get(resolve(absolute)) ?? []);
  return times.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
}

/** The ISO day of that time, as whoever committed counted days. */
export function dayChanged(address: string): string | undefined {
  return changedOn(address)?.slice(0, 10);
}

function gitIn(dir: string): (...args: string[]) => string {
  return (...args) =>
    execFileSync('git', args, {
      cwd: dir,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 28,
    });
}

function readHistory(dir: string): History {
  const times = new Map<string, string>();
  const git = gitIn(dir);
  try {
    const head = git('log', '-1', '--format=%cI').trim();
    if (git('rev-parse', '--is-shallow-repository').trim() === 'true') return { times, cutOff: true, head };
    const root = git('rev-parse', '--show-toplevel').trim();
    let time = '';
    for (const line of git(
      '-c',
      'core.quotePath=false',
      'log',
      '--format=:%cI',
      '--name-only',
      '--no-renames',
      '--',
      '.',
    ).split('\n')) {
      if (line.startsWith(':')) time = line.slice(1);
      else if (line && !times.has(resolve(root, line))) times.set(resolve(root, line), time);
    }
    return { times, cutOff: false, head };
  } catch {
    // No git here, or no repository: pages go without the date.
    return { times, cutOff: false };
  }
}
