import { readFileSync, statSync } from 'node:fs';
import { crc32, inflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';

/** What is wrong with an image, in words that follow "The image"; nothing where a browser can show it. */
export function faultOfPicture(bytes: Buffer): string | undefined {
  if (bytes.length === 0) return 'is empty';
  if (bytes.subarray(0, 40).toString('latin1').startsWith('version https://git-lfs'))
    return 'is a pointer of Git LFS';
  const reader = READERS.find(({ begins }) => begins(bytes));
  if (!reader) return 'is of no kind that this site can show';
  try {
    return reader.read(bytes);
  } catch {
    // A length that leads past the end.
    return 'breaks off before its end';
  }
}

const looked = new Map<string, { seen: string; fault: string | undefined }>();

/** The same of a file, looked at again only when it has changed. */
export function faultOfFile(path: string): string | undefined {
  const { mtimeMs, size } = statSync(path);
  const seen = `${mtimeMs} ${size}`;
  const before = looked.get(path);
  if (before?.seen === seen) return before.fault;
  const fault = faultOfPicture(readFileSync(path));
  looked.set(path, { seen, fault });
  return fault;
}

interface Reader {
  begins(bytes: Buffer): boolean;
  read(bytes: Buffer): string | undefined;
}

const PNG = '\x89PNG\r\n\x1a\n';

const READERS: Reader[] = [
  { begins: (bytes) => text(bytes, 0, 8) === PNG, read: readPng },
  { begins: (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8, read: readJpeg },
  { begins: (bytes) => text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP', read: readWebp },
  { begins: (bytes) => /^ftyp(?:avi[fs]|mif1|msf1)/.test(text(bytes, 4, 12)), read: readAvif },
  // Astro looks for the root no further down.
  { begins: (bytes) => /<svg\s/.test(text(bytes, 0, 1000)), read: readSvg },
];

// Every chunk carries a sum of itself, and the picture one of its own.
function readPng(bytes: Buffer): string | undefined {
  const data: Buffer[] = [];
  let at = 8;
  for (let type = ''; type !== 'IEND';) {
    const length = bytes.readUInt32BE(at);
    type = text(bytes, at + 4, at + 8);
    const end = at + 8 + length;
    if (crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) return 'is damaged';
    if (type === 'IDAT') data.push(bytes.subarray(at + 8, end));
    at = end + 4;
  }
  try {
    inflateSync(Buffer.concat(data));
  } catch {
    return 'is damaged';
  }
  return undefined;
}

function readJpeg(bytes: Buffer): string | undefined {
  let [at, size] = [2, false];
  for (let marker = 0; marker !== 0xda;) {
    if (bytes[at] !== 0xff) return 'is damaged';
    while (bytes[at + 1] === 0xff) at += 1;
    marker = bytes.readUInt8(at + 1);
    size ||= marker >= 0xc0 && marker <= 0xc3 && bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7) > 0;
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  if (!size) return 'is damaged';
  // Cameras write more behind the end.
  return bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > at ? undefined : 'breaks off before its end';
}

function readWebp(bytes: Buffer): string | undefined {
  if (!/^VP8[ LX]$/.test(text(bytes, 12, 16))) return 'is damaged';
  return bytes.readUInt32LE(4) + 8 <= bytes.length ? undefined : 'breaks off before its end';
}

function readAvif(bytes: Buffer): string | undefined {
  const boxes = new Set<string>();
  for (let at = 0; at < bytes.length;) {
    const said = bytes.readUInt32BE(at) || bytes.length - at;
    // A length of 1 says that the next eight bytes hold it.
    const length = said === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : said;
    boxes.add(text(bytes, at + 4, at + 8));
    if (length < 8 || at + length > bytes.length) return 'breaks off before its end';
    at += length;
  }
  return boxes.has('meta') && (boxes.has('mdat') || boxes.has('moov')) ? undefined : 'is damaged';
}

function readSvg(bytes: Buffer): string | undefined {
  const svg = bytes.toString('utf8');
  if (svg.includes('\uFFFD')) return 'is not in UTF-8';
  const root = /<svg\s(?:[^>"']|"[^"]*"|'[^']*')*>/.exec(svg)?.[0] ?? '';
  const has = (name: string): boolean => new RegExp(`\\s${name}=(["'])[^"'%]+\\1`, 'i').test(root);
  if (!has('viewBox') && !(has('width') && has('height'))) return 'does not say how large it is';
  try {
    new Resvg(svg, { font: { loadSystemFonts: false } });
    return undefined;
  } catch (error) {
    const why = /cause (.*)$/.exec((error as Error).message)?.[1];
    return `does not parse${why ? `: ${why}` : ''}`;
  }
}

function text(bytes: Buffer, from: number, to: number): string {
  return bytes.subarray(from, to).toString('latin1');
}
