/** What belongs together when pages are kept for reading without a network: the whole site, or a lecture. */
export type SetId = 'site' | `lectures/${string}`;

/** One file of a set: path under the base (a page ends with a slash), revision (empty where the name holds it), bytes. */
export type SetFile = [path: string, revision: string, size: number];

/** How a set stands, as the worker tells every open page. */
export interface Standing {
  set: SetId;
  state: 'none' | 'keeping' | 'kept' | 'updating' | 'failed';
  /** Bytes there, and bytes of all. */
  done: number;
  size: number;
  /** Why it failed, in words for the reader. */
  why: string;
}

/** What the worker remembers of a set that a reader asked for. */
export interface SetRecord extends Standing {
  /** The deployment for which all of it was there last; empty before the first. */
  checked: string;
  /** All that may be stored for it. */
  paths: string[];
}

/** What a page asks of the worker. */
export type Wish =
  /** What the page loaded before the worker was there, itself included. */
  | { wish: 'store'; urls: string[] }
  /** Forget everything. */
  | { wish: 'clear' }
  | { wish: 'keep' | 'remove' | 'tell'; set: SetId };

/** Names of the site's caches; other sites may share the origin, so they hold the base path. */
export function cacheNames(base: string): { prefix: string; pages: string; assets: string; records: string } {
  const prefix = `notes ${base} `;
  return { prefix, pages: `${prefix}pages`, assets: `${prefix}assets`, records: `${prefix}records` };
}

/** Path under the base where the worker remembers a set. */
export function recordPath(set: SetId): string {
  return `offline/records/${set}`;
}

/** Everything that is remembered of sets. Something else may have been written there: that is passed over. */
export async function recordsIn(base: string): Promise<SetRecord[]> {
  const cache = await caches.open(cacheNames(base).records);
  const read = async (key: Request): Promise<unknown> =>
    (await cache.match(key))?.json().catch(() => undefined);
  const found = await Promise.all((await cache.keys()).map(read));
  return found.flatMap((one) => asRecord(one) ?? []);
}

const REMEMBERED: unknown[] = ['keeping', 'kept', 'updating', 'failed'] satisfies Standing['state'][];

/** What was read as a record of today's form; nothing if it is none. */
export function asRecord(read: unknown): SetRecord | undefined {
  const record = (read ?? {}) as Partial<Record<keyof SetRecord, unknown>>;
  const { set, state, done, size, why = '', checked, paths } = record;
  if (typeof set !== 'string' || !REMEMBERED.includes(state) || !Number.isFinite(size)) return undefined;
  return {
    ...(record as SetRecord),
    done: Number(done) || 0,
    why: String(why),
    checked: String(checked),
    paths: Array.isArray(paths) ? paths.map(String) : [],
  };
}

/** The page shown when there is neither a network nor a stored copy, under the base. */
export const FALLBACK = 'offline/';

/** What every page of the site holds, and a page that a host or a network puts in its place does not: the site's icon. */
export function markOf(base: string): string {
  return `href="${base}favicon.svg"`;
}

/** Path of the list of a set's files under the base. */
export function listPath(set: SetId): string {
  return `offline/${set}.json`;
}

/** Bytes of all files of a set. */
export function sizeOf(list: SetFile[]): number {
  return list.reduce((sum, [, , size]) => sum + size, 0);
}

/** Bytes in words that a reader can weigh: "0.4 MB". */
export function inMegabytes(bytes: number): string {
  return `${Math.max(0.1, bytes / 1e6).toFixed(1)} MB`;
}
