import type { SetId, SetRecord } from '../contract.ts';
import { bring } from './bring.ts';
import { build, NAMES } from './scope.ts';
import { forget, noneOf, put, sets, tell } from './sets.ts';
import { drop, tidy } from './tidy.ts';

const running = new Map<SetId, { stop: AbortController; done: Promise<void> }>();

/** Stores a set, or what is lacking or has changed of it; a second wish for the same waits for the first. */
export function keep(set: SetId): Promise<void> {
  const before = running.get(set);
  if (before) return before.done;
  const stop = new AbortController();
  const done = run(set, stop.signal).finally(() => void running.delete(set));
  running.set(set, { stop, done });
  return done;
}

async function run(set: SetId, signal: AbortSignal): Promise<void> {
  const record: SetRecord = (await sets()).get(set) ?? { ...noneOf(set), checked: '', paths: [] };
  const kept = record.state === 'kept' || record.state === 'updating';
  try {
    if (!kept) await put(Object.assign(record, { state: 'keeping', done: 0, why: '' }));
    await bring(record, signal);
  } catch (error) {
    if (signal.aborted) return;
    // A copy that is whole stays so, whatever became of the newer one; it is tried again later.
    const end = kept ? { state: 'kept', done: record.size } : { state: 'failed', why: reasonOf(error) };
    // Where nothing can be stored, nor can that it failed.
    await put(Object.assign(record, end)).catch(() => tell(record));
  }
}

/** Stops storing a set and forgets what was stored for it. */
export async function remove(set: SetId): Promise<void> {
  await stop(set);
  const paths = (await forget(set))?.paths ?? [];
  await drop(paths);
  await tidy(paths);
  tell(noneOf(set));
}

/** Stops everything and forgets all that is stored. */
export async function clear(): Promise<void> {
  for (const set of running.keys()) await stop(set);
  const known = await sets();
  for (const name of await caches.keys()) if (name.startsWith(NAMES.prefix)) await caches.delete(name);
  const gone = new Set<SetId>(['site', ...known.keys()]);
  known.clear();
  for (const set of gone) tell(noneOf(set));
}

async function stop(set: SetId): Promise<void> {
  running.get(set)?.stop.abort();
  await running.get(set)?.done;
}

/** Tells how a set stands; one whose storing was cut off, or that is of an older deployment, goes on. */
export async function tellState(set: SetId): Promise<void> {
  const record = (await sets()).get(set);
  tell(record ?? noneOf(set));
  if (record && isDue(record)) await keep(set);
}

/** Goes on with what was cut off, and brings what is kept up to date after a deployment. */
export async function refresh(): Promise<void> {
  for (const record of [...(await sets()).values()]) if (isDue(record)) await keep(record.set);
}

function isDue({ state, checked }: SetRecord): boolean {
  return state !== 'failed' && checked !== build;
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
