import { isHashed, manifestPath, type SetId, type SetManifest, type SetRecord } from '../core/offline.ts';
import { allRecords, forget, recordOf, tell, toldSoFar, write } from './records.ts';
import { build, NAMES, urlOf } from './scope.ts';
import { cacheOf, store } from './store.ts';
import { tidy } from './tidy.ts';

/** How many files are fetched at a time. */
const AT_ONCE = 6;

const running = new Map<SetId, { stop: AbortController; done: Promise<void> }>();

/** Stores a set, or what is missing or has changed of it; a second wish for the same waits for the first. */
export function keep(set: SetId): Promise<void> {
  const stop = new AbortController();
  const job = running.get(set) ?? {
    stop,
    done: run(set, stop.signal).finally(() => void running.delete(set)),
  };
  running.set(set, job);
  return job.done;
}

/** Stops storing a set and forgets what was stored for it. */
export async function remove(set: SetId): Promise<void> {
  const job = running.get(set);
  job?.stop.abort();
  await job?.done;
  const record = await recordOf(set);
  await forget(set);
  if (record) {
    await drop(Object.keys(record.files));
    await tidy(Object.keys(record.files));
  }
  tell({ set, state: 'none', done: 0, size: 0 });
}

/** Stops everything and forgets all that is stored. */
export async function clear(): Promise<void> {
  const sets = new Set<SetId>(['site', ...running.keys(), ...(await allRecords()).map(({ set }) => set)]);
  for (const { stop, done } of running.values()) {
    stop.abort();
    await done;
  }
  for (const name of await caches.keys()) if (name.startsWith(NAMES.prefix)) await caches.delete(name);
  for (const set of sets) tell({ set, state: 'none', done: 0, size: 0 });
}

/** Tells how a set stands; one whose storing was cut off goes on. */
export async function tellState(set: SetId): Promise<void> {
  const before = toldSoFar();
  const record = await recordOf(set);
  if (running.has(set)) return;
  // Pages must not be told last what held before, say, all was cleared.
  if (toldSoFar() !== before) return tellState(set);
  if (record?.state === 'keeping' || (record && record.checked !== build && record.state === 'kept'))
    return keep(set);
  tell({
    set,
    state: record?.state ?? 'none',
    done: record?.size ?? 0,
    size: record?.size ?? 0,
    ...(record?.why ? { why: record.why } : {}),
  });
}

/** Brings what is kept up to date after a deployment. */
export async function refresh(): Promise<void> {
  for (const record of await allRecords())
    if (record.state === 'kept' && record.checked !== build) await keep(record.set);
}

async function run(set: SetId, signal: AbortSignal): Promise<void> {
  const before = await recordOf(set);
  const record: SetRecord = before ?? { set, state: 'keeping', build: '', checked: '', size: 0, files: {} };
  const kept = record.state === 'kept';
  try {
    let list = await manifestOf(set, signal);
    for (let settled = false; !settled;) {
      if (record.build !== list.build) await bring(record, list, kept, signal);
      // A deployment may have come in between: only a list that is still the same holds.
      const now = await manifestOf(set, signal);
      settled = now.build === list.build;
      if (settled) record.build = list.build;
      list = now;
    }
    const listed = new Set(list.files.map(([path]) => path));
    const gone = Object.keys(record.files).filter((path) => !listed.has(path));
    record.files = Object.fromEntries(Object.entries(record.files).filter(([path]) => listed.has(path)));
    record.state = 'kept';
    record.checked = build;
    delete record.why;
    await write(record);
    await drop(gone);
    tell({ set, state: 'kept', done: record.size, size: record.size });
  } catch (error) {
    if (signal.aborted) return;
    // A copy that is whole stays so, whatever became of the newer one; it is tried again later.
    if (kept) return tell({ set, state: 'kept', done: record.size, size: record.size });
    record.state = 'failed';
    record.why = reasonOf(error);
    await write(record).catch(() => undefined);
    tell({ set, state: 'failed', done: 0, size: record.size, why: record.why });
  }
}

// What pages are made of comes first in the list, so at no moment does a stored page lack its parts.
async function bring(
  record: SetRecord,
  list: SetManifest,
  kept: boolean,
  signal: AbortSignal,
): Promise<void> {
  const { set } = record;
  const wanted = list.files.filter(([path, revision]) => record.files[path] !== revision);
  let done = list.size - wanted.reduce((sum, [, , size]) => sum + size, 0);
  const say = (): void => tell({ set, state: kept ? 'updating' : 'keeping', done, size: list.size });
  record.size = list.size;
  if (!kept) record.state = 'keeping';
  await write(record);
  say();
  const isPage = ([path]: SetManifest['files'][number]): boolean => path === '' || path.endsWith('/');
  for (const files of [wanted.filter((file) => !isPage(file)), wanted.filter(isPage)]) {
    const queue = [...files];
    const work = async (): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const [path, revision, size] = next;
        signal.throwIfAborted();
        await store(path, signal);
        record.files[path] = revision;
        done += size;
        say();
      }
    };
    try {
      await Promise.all(Array.from({ length: AT_ONCE }, work));
    } catch (error) {
      queue.length = 0;
      throw error;
    } finally {
      // What is there need not be fetched again.
      await write(record).catch(() => undefined);
    }
  }
}

async function manifestOf(set: SetId, signal: AbortSignal): Promise<SetManifest> {
  const response = await fetch(urlOf(manifestPath(set)), { cache: 'no-cache', signal });
  if (!response.ok) throw new Error(`The server answered ${response.status} for the list of its files.`);
  return (await response.json()) as SetManifest;
}

// Files that another kept set holds stay.
async function drop(paths: string[]): Promise<void> {
  const held = new Set((await allRecords()).flatMap(({ files }) => Object.keys(files)));
  for (const path of paths)
    // A hashed file may be part of a page that was read: `tidy` knows.
    if (!held.has(path) && !isHashed(path)) await (await cacheOf(path)).delete(urlOf(path));
}

function reasonOf(error: unknown): string {
  if (error instanceof DOMException && error.name === 'QuotaExceededError')
    return 'This browser has no room for it.';
  if (error instanceof TypeError) return 'The network could not be reached.';
  return error instanceof Error ? error.message : String(error);
}
