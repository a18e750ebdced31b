import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../../../../src/content/domain/limits.ts';
import { faultsOfPicture } from '../../../../src/content/checks/image-faults.ts';

/** What is wrong with an image of this name, in one text. */
const faultOf = (bytes: Buffer, name: string): string | undefined =>
  faultsOfPicture(bytes, name)
    .map(({ what }) => what.replace(/^The image (.*)\.$/, '$1'))
    .join(' ') || undefined;

const KINDS = ['png', 'jpeg', 'webp', 'avif'] as const;
const pictures = new Map<string, Buffer>();

beforeAll(async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  const picture = sharp({ create: { width: 60, height: 40, channels: 3, background: '#888', noise } });
  for (const kind of KINDS) pictures.set(kind, await picture.toFormat(kind).toBuffer());
});

describe.each(KINDS)('a picture in %s', (kind) => {
  it('can be shown when it is whole', () => {
    expect(faultOf(pictures.get(kind)!, `a.${kind}`)).toBeUndefined();
  });

  it('cannot when it breaks off', () => {
    const whole = pictures.get(kind)!;
    for (const share of [0.3, 0.6, 0.9])
      expect(faultOf(whole.subarray(0, Math.floor(whole.length * share)), `a.${kind}`)).toBe(
        'breaks off before its end',
      );
  });
});

describe('a picture', () => {
  it('cannot be shown when a bit of it has changed', () => {
    const png = Buffer.from(pictures.get('png')!);
    png[Math.floor(png.length / 2)]! ^= 1;
    expect(faultOf(png, 'a.png')).toBe('is damaged');
    // Its width, which no sum but that of its chunk covers.
    const wide = Buffer.from(pictures.get('png')!);
    wide[19]! ^= 1;
    expect(faultOf(wide, 'a.png')).toBe('is damaged');
  });

  it.each([
    ['is empty', ''],
    ['is of no kind that this site can show', 'GIF89a'],
    ['is of no kind that this site can show', '<!doctype html><p>404</p>'],
    ['is a pointer of Git LFS', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 3\n'],
    ['does not say how large it is', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['does not say how large it is', '<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="9"/>'],
    [
      'does not parse: unexpected close tag',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g></svg>',
    ],
  ])('%s', (fault, bytes) => {
    expect(faultOf(Buffer.from(bytes), 'a.svg')).toBe(fault);
  });

  it('is not in UTF-8', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>\xe9</text></svg>';
    expect(faultOf(Buffer.from(svg, 'latin1'), 'a.svg')).toBe('is not in UTF-8');
    expect(faultOf(Buffer.from(svg), 'a.svg')).toBeUndefined();
  });

  it.each(KINDS)('in %s says what it is by its name, and SVG does too', (kind) => {
    const other = kind === 'png' ? 'avif' : 'png';
    expect(faultOf(pictures.get(kind)!, `a.${other}`)).toMatch(/^is \w+, which its name does not say$/);
    const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>');
    expect(faultOf(drawing, `a.${kind}`)).toBe('is SVG, which its name does not say');
  });

  it.each(KINDS)('in %s is not unpacked when it says that it is very large', (kind) => {
    const [width, height] = [LIMITS.pixels / 5000 + 100, 5000];
    expect(faultOf(resized(pictures.get(kind)!, width, height), `a.${kind}`)).toBe(
      `has ${width} × ${height} pixels; no more than ${LIMITS.pixels / 1e6} million are read`,
    );
  });

  it('is unpacked no further than it says that it is large', () => {
    const chunk = (type: string, data: Buffer): Buffer => {
      const body = Buffer.concat([Buffer.from(type), data]);
      const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
      length.writeUInt32BE(data.length);
      sum.writeUInt32BE(crc32(body));
      return Buffer.concat([length, body, sum]);
    };
    const head = Buffer.from([0, 0, 0, 9, 0, 0, 0, 9, 8, 2, 0, 0, 0]);
    const png = Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(Buffer.alloc(50_000_000))),
      chunk('IEND', Buffer.alloc(0)),
    ]);
    expect(faultOf(png, 'a.png')).toBe('is damaged');
  });
});

// What says so, in the four kinds; sums of it are looked at later.
function resized(picture: Buffer, width: number, height: number): Buffer {
  const bytes = Buffer.from(picture);
  const [ispe, frame] = [bytes.indexOf('ispe'), bytes.indexOf(Buffer.from([0xff, 0xc0]))];
  if (ispe !== -1) for (const [i, n] of [width, height].entries()) bytes.writeUInt32BE(n, ispe + 8 + 4 * i);
  else if (bytes[0] === 0x89)
    for (const [i, n] of [width, height].entries()) bytes.writeUInt32BE(n, 16 + 4 * i);
  else if (bytes[0] === 0xff)
    for (const [i, n] of [height, width].entries()) bytes.writeUInt16BE(n, frame + 5 + 2 * i);
  else for (const [i, n] of [width, height].entries()) bytes.writeUInt16LE(n, 26 + 2 * i);
  return bytes;
}
