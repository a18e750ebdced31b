import { describe, expect, it } from 'vitest';
import { decode } from '../../../../src/tools/import/decode.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array => Buffer.from(text, encoding);

describe('the bytes of a file', () => {
  it.each([
    ['UTF-8', bytes('a “b”'), 'a “b”'],
    ['UTF-8 with its mark', bytes('\ufeffa'), 'a'],
    ['UTF-16', bytes('\ufeffaé', 'utf16le'), 'aé'],
    ['Windows-1252', Uint8Array.from([0x61, 0x93, 0x62, 0x94, 0xe9]), 'a“b”é'],
    ['CRLF, CR and other line ends', bytes('a\r\nb\rc\u2028d\fe'), 'a\nb\nc\nd\ne'],
    ['stray control characters', bytes('a\u0007b\ufeffc'), 'a b c'],
    ['nothing', bytes(''), ''],
  ])('are read: %s', (_, given, text) => expect(decode(given)).toMatchObject({ text }));

  it.each([
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1]), 4],
    ['noise', Uint8Array.from(Array.from({ length: 100 }, (_, i) => (i % 3 ? 0x61 : 1))), 0],
  ])('are refused where they are no text: %s', (_, given, binaryAt) =>
    expect(decode(given)).toEqual({ binaryAt }),
  );
});
