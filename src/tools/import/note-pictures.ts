import { hyphened, pictureName } from './picture-name.ts';

// Pictures that a text leads to and that lie elsewhere: their names are not free.
const NAMED =
  /(?:\]\(\s*<?|\]:\s*<?|!\[\[|\bsrc\s*=\s*["']?)(?!attachment:|data:)([^()<>"'|[\]\n]{1,1000}\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?))(?![\p{L}\p{N}])/giu;
const ENDINGS: Record<string, string> = { 'svg+xml': 'svg', 'x-icon': 'ico', 'vnd.microsoft.icon': 'ico' };

/** Pictures that a file of notes holds within itself, each to become a file of its own beside the lecture. */
export class Pictures {
  /** By name, each in the lecture's `figures/`. */
  readonly files = new Map<string, Uint8Array>();
  private readonly taken: Set<string>;
  private readonly names = new Map<string, string>();

  /** `text` is what may name pictures that are not within it. */
  constructor(text: string) {
    this.taken = new Set(Array.from(text.matchAll(NAMED), ([, name = '']) => pictureName(name)));
  }

  /**
   * Takes a picture of a kind such as "png" or "svg+xml", in base64 or as text; gives where it lies. One that is damaged
   * has its place all the same: the check will name it as missing.
   */
  add(words: string, kind: string, data: string, base64 = true): string {
    const end = ENDINGS[kind.toLowerCase()] ?? kind.toLowerCase().replace(/[^a-z\d]/g, '');
    const stem = hyphened(words.replace(/\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?)$/i, '')).slice(0, 60);
    const bare = stem.replace(/-+$/, '') || 'picture';
    const known = `${bare}.${end} ${data}`;
    const before = this.names.get(known);
    if (before) return before;
    let name = `${bare}.${end}`;
    for (let n = 2; this.taken.has(name); n++) name = `${bare}-${n}.${end}`;
    this.taken.add(name);
    const bytes = base64 ? fromBase64(data) : new TextEncoder().encode(data);
    if (bytes?.length) this.files.set(name, bytes);
    this.names.set(known, `figures/${name}`);
    return `figures/${name}`;
  }
}

function fromBase64(data: string): Uint8Array | undefined {
  const letters = data.replace(/\s+/g, '');
  const good = letters.length % 4 !== 1 && /^[\w+/-]*={0,2}$/.test(letters);
  return good ? Uint8Array.from(Buffer.from(letters, 'base64')) : undefined;
}
