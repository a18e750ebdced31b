import { readdirSync, watch, type FSWatcher } from 'node:fs';
import { basename, join, sep } from 'node:path';

/**
 * Hears of whatever changes below a folder. Each folder has one watch, which stands before the folder is listed: what comes later is
 * heard, and what came before is found by whoever reads the folder after `cover`. Vite's own watcher follows a folder by its name, and
 * hears nothing more of one that was replaced by another of its name, as when a branch is checked out.
 */
export class FolderWatch {
  private readonly watches = new Map<string, FSWatcher>();
  private readonly root: string;
  private readonly hear: () => void;

  constructor(root: string, hear: () => void) {
    this.root = root;
    this.hear = hear;
  }

  /** Watches every folder that is there now, also one that has come in the place of another. */
  cover(folder = this.root): void {
    try {
      if (!this.watches.has(folder)) this.watches.set(folder, this.follow(folder));
      for (const entry of readdirSync(folder, { withFileTypes: true }))
        if (entry.isDirectory() && !entry.name.startsWith('.')) this.cover(join(folder, entry.name));
    } catch (error) {
      // It went while it was looked at, which the folder above tells, or nobody may look into it.
      if (!/^(?:ENOENT|ENOTDIR|EACCES|EPERM)$/.test((error as NodeJS.ErrnoException).code ?? '')) throw error;
      this.drop(folder);
    }
  }

  /** Hears nothing more. */
  close(): void {
    this.drop(this.root);
  }

  private follow(folder: string): FSWatcher {
    const follows = watch(folder, { persistent: false }, (what, name) => {
      if (name?.startsWith('.')) return;
      // It may be the folder itself that is gone, which the system tells under the folder's own name: its watch would hear nothing more.
      if (what === 'rename' && (!name || name === basename(folder))) this.drop(folder);
      this.hear();
    });
    follows.on('error', () => {
      this.drop(folder);
      this.hear();
    });
    return follows;
  }

  // What lies in a folder goes with it, and hears of itself only where it went alone.
  private drop(folder: string): void {
    for (const [path, follows] of this.watches) {
      if (path !== folder && !path.startsWith(folder + sep)) continue;
      follows.close();
      this.watches.delete(path);
    }
  }
}
