import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const packed = new Map<string, Buffer>();
const PACKED = ['.html', '.css', '.js', '.json', '.svg', '.xml', '.txt', '.md', '.bib'];

/** Tells whether a host would pack a file: fonts and pictures are packed already. */
export function isPacked(file: string): boolean {
  return PACKED.includes(extname(file));
}

/** A file as brotli packs it at its best. */
export function brotliOf(file: string): Buffer {
  const bytes =
    packed.get(file) ??
    brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  packed.set(file, bytes);
  return bytes;
}

/** How many bytes of a file go over the network. */
export function sentSize(file: string): number {
  return isPacked(file) ? brotliOf(file).length : readFileSync(file).length;
}
