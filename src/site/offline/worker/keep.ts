import { fetchWhole } from '../../../shared/fetch-whole.ts';
import { hasItsType, isPage } from '../../../shared/media-types.ts';
import {
  isHashed,
  manifestPath,
  type News,
  type SetId,
  type SetManifest,
  type SetRecord,
} from '../contract.ts';
import { allRecords, forget, recordOf, tell, toldSoFar, write } from './set-records.ts';
import { build, NAMES, urlOf } from './scope.ts';
import { cacheOf, store } from './store.ts';
import { tidy } from './tidy.ts';

/** How many files are fetched at a time. */
const AT_ONCE = 6;

/** How often a site may change while one of its sets is stored. */
const CHANGES = 5;

interface Job {
  stop: AbortController;
  done: Promise<void>;
  /** What pages were told last. */
  news: News;
}
const running = new Map<SetId, Job>();

/** Stores a set, or what is missing or has changed of it; a second wish for the same waits for the first. */
export function keep(set: SetId): Promise<void> {
  const before = running.get(set);
  if (before) return before.done;
  const job: Job = {
    stop: new AbortController(),
    done: Promise.resolve(),
    news: { set, state: 'keeping', done: 0, size: 0 },
  };
  running.set(set, job);
  job.done = run(set, job).finally(() => void running.delete(set));
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
  const job = running.get(set);
  if (job) {
    tell(job.news);
    return;
  }
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

async function run(set: SetId, job: Job): Promise<void> {
  const { signal } = job.stop;
  const say = (news: Omit<News, 'set'>): void => tell((job.news = { set, ...news }));
  let record: SetRecord = { set, state: 'keeping', build: '', checked: '', size: 0, files: {} };
  let kept = false;
  try {
    record = (await recordOf(set)) ?? record;
    kept = record.state === 'kept';
    if (!kept) tell(job.news);
    let list = await manifestOf(set, signal);
    for (let changes = 0; record.build !== list.build; changes++) {
      if (changes > CHANGES) throw new Error('The site kept changing meanwhile.');
      const { size } = list;
      await bring(record, list, signal, (done) => say({ state: kept ? 'updating' : 'keeping', done, size }));
      // A deployment may have come in between: only a list that is still the same holds.
      const now = await manifestOf(set, signal);
      record.build = now.build === list.build ? now.build : '';
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
    say({ state: 'kept', done: record.size, size: record.size });
  } catch (error) {
    if (signal.aborted) return;
    // A copy that is whole stays so, whatever became of the newer one; it is tried again later.
    if (kept) {
      say({ state: 'kept', done: record.size, size: record.size });
      return;
    }
    record.state = 'failed';
    record.why = reasonOf(error);
    // Where nothing can be stored, nor can that it failed.
    await write(record).catch(() => undefined);
    say({ state: 'failed', done: 0, size: record.size, why: record.why });
  }
}

// What pages are made of comes first in the list, so at no moment does a stored page lack its parts.
async function bring(
  record: SetRecord,
  list: SetManifest,
  signal: AbortSignal,
  say: (done: number) => void,
): Promise<void> {
  const wanted = list.files.filter(([path, revision]) => record.files[path] !== revision);
  let done = list.size - wanted.reduce((sum, [, , size]) => sum + size, 0);
  record.size = list.size;
  if (record.state !== 'kept') record.state = 'keeping';
  await write(record);
  say(done);
  for (const files of [wanted.filter(([path]) => !isPage(path)), wanted.filter(([path]) => isPage(path))]) {
    const queue = [...files];
    const work = async (): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const [path, revision, size] = next;
        signal.throwIfAborted();
        await store(path, signal, size);
        record.files[path] = revision;
        say((done += size));
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
  const path = manifestPath(set);
  const answer = await fetchWhole(urlOf(path), { cache: 'no-cache', signal });
  if (!answer.ok) throw new Error(`The server answered ${answer.status} for the list of its files.`);
  const isList = hasItsType(path, answer.headers.get('content-type'));
  const list = isList && ((await answer.json().catch(() => undefined)) as SetManifest | undefined);
  if (!list) throw new Error('The server sent something else in place of the list of its files.');
  return list;
}

// Files that another kept set holds stay.
async function drop(paths: string[]): Promise<void> {
  const held = new Set((await allRecords()).flatMap(({ files }) => Object.keys(files)));
  for (const path of paths)
    // A hashed file may be part of a page that was read: `tidy` knows.
    if (!held.has(path) && !isHashed(path)) await (await cacheOf(path)).delete(urlOf(path));
}

/** Why something failed, in words for the reader. */
export function reasonOf(error: unknown): string {
  if (error instanceof TypeError) return 'The network could not be reached.';
  if (error instanceof DOMException)
    return error.name === 'QuotaExceededError'
      ? 'This browser has no room for it.'
      : 'This browser does not let the site store anything.';
  return error instanceof Error ? error.message : String(error);
}
