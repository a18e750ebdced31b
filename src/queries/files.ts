import { execFileSync } from 'node:child_process';
import { relative, resolve } from 'node:path';
import { getEntry } from 'astro:content';
import { context } from '../markdown/context.ts';

/** A content file's path from the content folder, as authors see it: "content/lectures/…". */
export async function shownPath(filePath: string): Promise<string> {
  const { contentDir } = context().settings;
  const site = await getEntry('site', 'site');
  return `${site?.data.content_path ?? 'content'}/${relative(contentDir, resolve(filePath))}`;
}

/** The address that opens a file in the repository's editor; absent without a repository. */
export async function editLink(filePath: string): Promise<string | undefined> {
  const site = await getEntry('site', 'site');
  const { repository, branch = 'main' } = site?.data ?? {};
  if (!repository) return undefined;
  return `${repository.replace(/\/$/, '')}/edit/${branch}/${await shownPath(filePath)}`;
}

let days: Map<string, string> | undefined;

/**
 * The ISO day of a file's last change in git.
 * Absent outside git, for files git does not know, and where the history is cut off (a shallow clone).
 */
export function lastChanged(filePath: string): string | undefined {
  days ??= readHistory(context().settings.contentDir);
  return days.get(resolve(filePath));
}

function readHistory(dir: string): Map<string, string> {
  const found = new Map<string, string>();
  const git = (...args: string[]): string =>
    execFileSync('git', args, {
      cwd: dir,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 28,
    });
  try {
    if (git('rev-parse', '--is-shallow-repository').trim() === 'true') return found;
    const root = git('rev-parse', '--show-toplevel').trim();
    let day = '';
    for (const line of git(
      '-c',
      'core.quotePath=false',
      'log',
      '--format=:%cs',
      '--name-only',
      '--',
      '.',
    ).split('\n')) {
      if (line.startsWith(':')) day = line.slice(1);
      else if (line && !found.has(resolve(root, line))) found.set(resolve(root, line), day);
    }
  } catch {
    // No git here, or no repository: pages go without the date.
  }
  return found;
}
