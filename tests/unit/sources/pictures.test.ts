import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { faultOfPicture } from '../../../src/sources/pictures.ts';

const KINDS = ['png', 'jpeg', 'webp', 'avif'] as const;
const pictures = new Map<string, Buffer>();

beforeAll(async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  const picture = sharp({ create: { width: 60, height: 40, channels: 3, background: '#888', noise } });
  for (const kind of KINDS) pictures.set(kind, await picture.toFormat(kind).toBuffer());
});

describe.each(KINDS)('a picture in %s', (kind) => {
  it('can be shown when it is whole', () => {
    expect(faultOfPicture(pictures.get(kind)!)).toBeUndefined();
  });

  it('cannot when it breaks off', () => {
    const whole = pictures.get(kind)!;
    for (const share of [0.3, 0.6, 0.9])
      expect(faultOfPicture(whole.subarray(0, Math.floor(whole.length * share)))).toBe(
        'breaks off before its end',
      );
  });
});

describe('a picture', () => {
  it('cannot be shown when a bit of it has changed', () => {
    const png = Buffer.from(pictures.get('png')!);
    png[Math.floor(png.length / 2)]! ^= 1;
    expect(faultOfPicture(png)).toBe('is damaged');
    // Its width, which no sum but that of its chunk covers.
    const wide = Buffer.from(pictures.get('png')!);
    wide[19]! ^= 1;
    expect(faultOfPicture(wide)).toBe('is damaged');
  });

  it.each([
    ['is empty', ''],
    ['is of no kind that this site can show', 'GIF89a'],
    ['is of no kind that this site can show', '<!doctype html><p>404</p>'],
    ['is a pointer of Git LFS', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 3\n'],
    ['does not say how large it is', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['does not say how large it is', '<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="9"/>'],
    [
      "does not parse: expected 'g' tag, not 'svg' at 1:62",
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><g></svg>',
    ],
  ])('%s', (fault, bytes) => {
    expect(faultOfPicture(Buffer.from(bytes))).toBe(fault);
  });

  it('is not in UTF-8', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>\xe9</text></svg>';
    expect(faultOfPicture(Buffer.from(svg, 'latin1'))).toBe('is not in UTF-8');
    expect(faultOfPicture(Buffer.from(svg))).toBeUndefined();
  });
});
