/** What the bytes of a file say, or where they stop being text. */
export type Decoded = { text: string; encoding: string } | { binaryAt: number };

/** Reads bytes as UTF-8, else as UTF-16 (with its mark) or Windows-1252; line ends become `\n`, stray control characters spaces. */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  const wide = encoding.startsWith('utf-16');
  const binaryAt = wide ? -1 : bytes.indexOf(0);
  if (binaryAt !== -1) return { binaryAt };
  const text = new TextDecoder(encoding).decode(bytes);
  const strange = wide ? [] : [...text.matchAll(STRANGE)];
  // A stray control character is an accident, one in fifty is a picture or an archive.
  if (strange.length > 8 && strange.length * 50 > text.length) return { binaryAt: strange[0]!.index };
  return { text: clean(text), encoding };
}

const STRANGE = /[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]/g;

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** Text without signs that YAML, Markdown and editors do not know; every line ends with `\n`. */
export function clean(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\x85\u2028\u2029]/g, '\n')
    .replace(/[\x00-\x08\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff]/g, ' ');
}
