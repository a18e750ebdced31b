import { accessSync, constants, lstatSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import type { Code } from '../domain/problems.ts';

/** Why a file is not read. */
export interface Refusal {
  code: Code;
  what: string;
  hint: string;
}

const HERE = 'Put the file itself here.';
const READABLE = 'Let whoever runs this read it.';

/** Why the file at `path` in the folder `root` must not be read; nothing where it is a file that lies there, of no more than `limit` bytes. */
export function refusalOf(root: string, path: string, limit: number): Refusal | undefined {
  const refuse = (what: string, hint = HERE, code: Code = 'file-link'): Refusal => ({ code, what, hint });
  try {
    const isLink = lstatSync(path).isSymbolicLink();
    const real = isLink ? relative(realpathSync(root), realpathSync(path)) : '';
    // What a dot hides is no part of it either: keys to a repository may lie there.
    if (isAbsolute(real) || real.split(sep).some((step) => step.startsWith('.')))
      return refuse('This is a link to something that is not part of the content.');
    const about = statSync(path);
    if (about.isDirectory())
      return isLink
        ? refuse('This is a link to a folder.', 'Put the folder itself here.')
        : refuse('The system does not let this folder be read.', READABLE, 'file-unreadable');
    if (!about.isFile()) return refuse('This is a pipe or a device, and no file.');
    accessSync(path, constants.R_OK);
    if (about.size <= limit) return undefined;
    const what = `This file has ${about.size} bytes; no more than ${limit} are read.`;
    return refuse(what, 'Part it, or leave out what it does not need.', 'file-limit');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ELOOP') return refuse('This is a link that leads nowhere.');
    const what = `The system does not let this file be read (${code}).`;
    return refuse(what, READABLE, 'file-unreadable');
  }
}
