import { readFileSync } from 'node:fs';
import { crc32, inflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { location } from 'vfile-location';
import { LIMITS } from '../domain/limits.ts';
import { START, type Code, type Place } from '../domain/problems.ts';
import { judgeSvg } from '../domain/svg.ts';
import { onceByFile } from '../../shared/once-by-file.ts';

/** What is wrong with an image, where, and what to do. */
export interface PictureFault {
  code: Code;
  /** A sentence. */
  what: string;
  hint: string;
  place: Place;
}

const AGAIN = 'Save it again, as PNG, JPEG, WebP, AVIF or SVG.';

/** Every fault of an image: judged by what its bytes are, which its name has to say too. */
export function faultsOfPicture(bytes: Buffer, name: string): PictureFault[] {
  if (bytes.length === 0) return [broken('is empty')];
  if (text(bytes, 0, 40).startsWith('version https://git-lfs'))
    return [broken('is a pointer of Git LFS', 'Fetch the image itself: git lfs pull.')];
  const format = FORMATS.find(({ begins }) => begins(bytes));
  if (!format) return [broken('is of no kind that this site can show')];
  if (!format.endings.test(name))
    return [
      broken(`is ${format.name}, which its name does not say`, `Let its name end with .${format.ending}.`),
    ];
  try {
    return format.read(bytes);
  } catch {
    // A length that leads past the end.
    return [broken('breaks off before its end')];
  }
}

/** The same of a file, looked at again only when it has changed. */
export const faultsOfFile = onceByFile((path) => faultsOfPicture(readFileSync(path), path));

function broken(what: string, hint = AGAIN, place = START): PictureFault {
  return { code: 'image-broken', what: `The image ${what}.`, hint, place };
}

interface Format {
  name: string;
  ending: string;
  endings: RegExp;
  begins: (bytes: Buffer) => boolean;
  read(bytes: Buffer): PictureFault[];
}

/** A photograph's width and height, or what is wrong with it. */
type Size = [width: number, height: number] | string;

const photograph = (
  name: string,
  endings: RegExp,
  begins: Format['begins'],
  sizeOf: (bytes: Buffer) => Size,
  check?: (bytes: Buffer, width: number, height: number) => string | undefined,
): Format => ({
  name,
  ending: name.toLowerCase(),
  endings,
  begins,
  read(bytes) {
    const size = sizeOf(bytes);
    if (typeof size === 'string') return [broken(size)];
    const [width, height] = size;
    if (width * height > LIMITS.pixels) return [tooLarge(width, height)];
    const what = check?.(bytes, width, height);
    return what ? [broken(what)] : [];
  },
});

function tooLarge(width: number, height: number): PictureFault {
  const what = `The image has ${width} × ${height} pixels; no more than ${LIMITS.pixels / 1e6} million are read.`;
  return { code: 'file-limit', what, hint: 'Make it smaller.', place: START };
}

const PNG = '\x89PNG\r\n\x1a\n';

const FORMATS: Format[] = [
  photograph('PNG', /\.png$/, (bytes) => text(bytes, 0, 8) === PNG, sizeOfPng, checkPng),
  photograph('JPEG', /\.jpe?g$/, (bytes) => bytes[0] === 0xff && bytes[1] === 0xd8, readJpeg),
  photograph(
    'WebP',
    /\.webp$/,
    (bytes) => text(bytes, 0, 4) === 'RIFF' && text(bytes, 8, 12) === 'WEBP',
    readWebp,
  ),
  photograph('AVIF', /\.avif$/, (bytes) => /^ftyp(?:avi[fs]|mif1|msf1)/.test(text(bytes, 4, 12)), readAvif),
  {
    name: 'SVG',
    ending: 'svg',
    endings: /\.svg$/,
    // Astro looks for the root no further down.
    begins: (bytes) => /<svg\s/.test(text(bytes, 0, 1000)),
    read: readSvg,
  },
];

function sizeOfPng(bytes: Buffer): Size {
  return text(bytes, 12, 16) === 'IHDR' ? [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] : 'is damaged';
}

// Every chunk carries a sum of itself, and the picture one of its own.
function checkPng(bytes: Buffer, width: number, height: number): string | undefined {
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
    // Eight bytes a pixel at most, a byte more a line, and a few lines more where they are interlaced.
    inflateSync(Buffer.concat(data), { maxOutputLength: (width * 8 + 8) * (height + 8) });
  } catch {
    return 'is damaged';
  }
  return undefined;
}

function readJpeg(bytes: Buffer): Size {
  let [at, size] = [2, [0, 0] as [number, number]];
  for (let marker = 0; marker !== 0xda;) {
    if (bytes[at] !== 0xff) return 'is damaged';
    while (bytes[at + 1] === 0xff) at += 1;
    marker = bytes.readUInt8(at + 1);
    if (marker >= 0xc0 && marker <= 0xc3) size = [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)];
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  if (size[0] * size[1] === 0) return 'is damaged';
  // Cameras write more behind the end.
  return bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > at ? size : 'breaks off before its end';
}

function readWebp(bytes: Buffer): Size {
  const kind = text(bytes, 12, 16);
  if (!/^VP8[ LX]$/.test(kind)) return 'is damaged';
  if (bytes.readUInt32LE(4) + 8 > bytes.length) return 'breaks off before its end';
  if (kind === 'VP8X') return [bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1];
  if (kind === 'VP8 ') return [bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff];
  const packed = bytes.readUInt32LE(21);
  return [(packed & 0x3fff) + 1, ((packed >> 14) & 0x3fff) + 1];
}

function readAvif(bytes: Buffer): Size {
  const boxes = new Set<string>();
  for (let at = 0; at < bytes.length;) {
    const said = bytes.readUInt32BE(at) || bytes.length - at;
    // A length of 1 says that the next eight bytes hold it.
    const length = said === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : said;
    boxes.add(text(bytes, at + 4, at + 8));
    if (length < 8 || at + length > bytes.length) return 'breaks off before its end';
    at += length;
  }
  if (!boxes.has('meta') || !(boxes.has('mdat') || boxes.has('moov'))) return 'is damaged';
  // The picture and its parts each say their size.
  let size: [number, number] = [0, 0];
  for (let at = bytes.indexOf('ispe'); at !== -1; at = bytes.indexOf('ispe', at + 4)) {
    const [width, height] = [bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)];
    if (width * height > size[0] * size[1]) size = [width, height];
  }
  return size;
}

function readSvg(bytes: Buffer): PictureFault[] {
  if (bytes.length > LIMITS.drawing) {
    const what = `The drawing has ${bytes.length} bytes; no more than ${LIMITS.drawing} are read.`;
    return [{ code: 'file-limit', what, hint: 'Simplify it, or save it as PNG.', place: START }];
  }
  const svg = bytes.toString('utf8').replace(/^\uFEFF/, '');
  if (svg.includes('\uFFFD')) return [broken('is not in UTF-8', 'Save it in UTF-8.')];
  const { spots, sized } = judgeSvg(svg);
  const points = location(svg);
  if (spots.length > 0)
    return spots.map(({ offset, what, parses }) => {
      const place = points.toPoint(offset)!;
      return parses ? unsafe(what, place) : broken(`does not parse: ${what}`, AGAIN, place);
    });
  if (!sized) return [broken('does not say how large it is', 'Give its <svg> a viewBox.')];
  try {
    new Resvg(svg, { font: { loadSystemFonts: false } });
    return [];
  } catch (error) {
    const why = /cause (.*)$/.exec((error as Error).message)?.[1];
    return [broken(`does not parse${why ? `: ${why}` : ''}`)];
  }
}

function unsafe(thing: string, place: Place): PictureFault {
  const what = `The drawing holds ${thing}, which could run something, load something or stall a browser.`;
  const hint = 'Take it out of the drawing; a drawing program can save it as plain SVG, or as PNG.';
  return { code: 'image-unsafe', what, hint, place };
}

function text(bytes: Buffer, from: number, to: number): string {
  return bytes.subarray(from, to).toString('latin1');
}
