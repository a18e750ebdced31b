/** What belongs together when pages are kept for reading without a network: the whole site, or a lecture. */
export type SetId = 'site' | `lectures/${string}`;

/** One file of a set: path under the base (a page ends with a slash), revision (empty where the name holds it), bytes. */
export type SetFile = [path: string, revision: string, size: number];

/** What the build says of a set, at `offline/<set>.json`. */
export interface SetManifest {
  /** Changes with any file of the set. */
  build: string;
  /** Bytes of all files. */
  size: number;
  /** What pages are made of comes before the pages. */
  files: SetFile[];
}

/** What the worker remembers of a set that a reader asked for. */
export interface SetRecord {
  set: SetId;
  state: 'keeping' | 'kept' | 'failed';
  /** The manifest that the files come from; empty before the first time they were all there. */
  build: string;
  /** The worker that last looked whether the set has changed. */
  checked: string;
  size: number;
  /** Revision of each stored file, by path. */
  files: Record<string, string>;
  /** Why it failed, in words for the reader. */
  why?: string;
}

/** What was read where records are kept, if it is one: something else may have written there. */
export function asRecord(read: unknown): SetRecord | undefined {
  const record = (read ?? {}) as Partial<Record<keyof SetRecord, unknown>>;
  const { set, state, build, checked, size, files } = record;
  const sound =
    [set, build, checked].every((name) => typeof name === 'string') &&
    ['keeping', 'kept', 'failed'].includes(state as string) &&
    Number.isFinite(size) &&
    typeof files === 'object' &&
    files !== null;
  return sound ? (record as SetRecord) : undefined;
}

/** What a page asks of the worker. */
export type Wish =
  /** What the page loaded before the worker was there, itself included. */
  | { wish: 'store'; urls: string[] }
  /** Forget everything. */
  | { wish: 'clear' }
  | { wish: 'keep' | 'cancel' | 'remove' | 'tell'; set: SetId };

/** What the worker tells every open page about a set. */
export interface News {
  set: SetId;
  state: 'none' | 'updating' | SetRecord['state'];
  /** Bytes there, and bytes of all. */
  done: number;
  size: number;
  why?: string;
}

/** Names of the site's caches; other sites may share the origin, so they hold the base path. */
export function cacheNames(base: string): { prefix: string; pages: string; assets: string; records: string } {
  const prefix = `notes ${base} `;
  return { prefix, pages: `${prefix}pages`, assets: `${prefix}assets`, records: `${prefix}records` };
}

/** Tells whether a path under the base names its content: such a file never changes. */
export function isHashed(path: string): boolean {
  return path.startsWith('_astro/') || /^pagefind\/.*\.pf_\w+$/.test(path);
}

/** The page shown when there is neither a network nor a stored copy, under the base. */
export const FALLBACK = 'offline/';

/** What every page of the site holds, and a page that a host or a network puts in its place does not: the site's icon. */
export function markOf(base: string): string {
  return `href="${base}favicon.svg"`;
}

/** Path of a set's manifest under the base. */
export function manifestPath(set: SetId): string {
  return `offline/${set}.json`;
}

/** Bytes in words that a reader can weigh: "0.4 MB". */
export function inMegabytes(bytes: number): string {
  return `${Math.max(0.1, bytes / 1e6).toFixed(1)} MB`;
}

/** Every file that a text of code, style or markup may name: "./a.js", "/base/b.css", "c.bin". */
export function namesIn(text: string): string[] {
  // Looked for by their ends: to try every word as a name takes ten times as long.
  const ends = text.matchAll(
    /(?<=([\w./@-]+))\.(?:css|m?js|json|woff2|svg|png|jpe?g|webp|avif|wasm|bin|md)\b/g,
  );
  return [...new Set(Array.from(ends, ([end, before]) => before! + end))];
}

/** The paths under the base that such a name, met in the file `from`, may mean. */
export function meantBy(name: string, from: string, base: string): string[] {
  if (name.startsWith('/')) return name.startsWith(base) ? [name.slice(base.length)] : [];
  const beside = new URL(name, `https://site.invalid/${from}`).pathname.slice(1);
  // Vite's lists of what to load ahead are written from the base on.
  return name.startsWith('.') ? [beside] : [beside, name];
}
