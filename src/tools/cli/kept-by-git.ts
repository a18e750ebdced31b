import { spawnSync } from 'node:child_process';

/** Whether git has all of these files and folders as they stand, so that it can bring them back. */
export function isKeptByGit(dir: string, names: readonly string[]): boolean {
  const git = (...args: string[]): string | undefined => {
    const { status, stdout } = spawnSync('git', ['-C', dir, ...args, '--', ...names], { encoding: 'utf8' });
    return status === 0 ? stdout : undefined;
  };
  // Nothing is changed, new or ignored there, and something is in the last commit.
  return git('status', '--porcelain', '--ignored') === '' && Boolean(git('ls-tree', '--name-only', 'HEAD'));
}
