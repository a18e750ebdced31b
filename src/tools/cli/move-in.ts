import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** What a command wants to have in the content folder when it is done. */
export interface Wanted {
  /** A folder that does not exist yet, from the content folder: "lectures/name". */
  folder: string;
  /** Its files by path in it. */
  files: ReadonlyMap<string, string | Uint8Array>;
  /** Files of the content folder to write anew, by path. */
  others: ReadonlyMap<string, string>;
}

/** Writes everything aside and then moves it in; when anything fails the content folder is as it was. */
export function moveIn(contentDir: string, { folder, files, others }: Wanted): void {
  // In the content folder itself, so that moving is a rename; dot folders are nobody's business there.
  const aside = mkdtempSync(join(contentDir, '.import-'));
  const undo: (() => void)[] = [];
  try {
    for (const [path, data] of files) write(join(aside, 'folder', path), data);
    for (const [path, data] of others) write(join(aside, 'others', path), data);
    const to = join(contentDir, folder);
    mkdirOf(dirname(to), undo);
    renameSync(join(aside, 'folder'), to);
    undo.push(() => rmSync(to, { recursive: true, force: true }));
    for (const path of others.keys()) {
      const [now, old] = [join(contentDir, path), join(aside, 'old', path)];
      mkdirSync(dirname(old), { recursive: true });
      // A copy, so that the file is there at every moment; of a folder in its place there is none.
      const there = existsSync(now);
      if (there) copyFileSync(now, old);
      renameSync(join(aside, 'others', path), now);
      undo.push(() => (there ? renameSync(old, now) : rmSync(now)));
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Writes one new file aside and then puts it in whole; false, and nothing done, where a file of that name is there. */
export function putIn(contentDir: string, path: string, text: string): boolean {
  const aside = mkdtempSync(join(contentDir, '.new-'));
  const undo: (() => void)[] = [];
  try {
    write(join(aside, 'file'), text);
    mkdirOf(dirname(join(contentDir, path)), undo);
    // Unlike a rename, a link never takes the place of a file.
    linkSync(join(aside, 'file'), join(contentDir, path));
    return true;
  } catch (error) {
    for (const step of undo.reverse()) step();
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function write(path: string, data: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, data);
}

// The first lecture of a folder brings lectures/ along, and takes it away again when it cannot stay.
function mkdirOf(dir: string, undo: (() => void)[]): void {
  const made = mkdirSync(dir, { recursive: true });
  if (made) undo.push(() => rmSync(made, { recursive: true, force: true }));
}
