import { recordPath, recordsIn, type SetId, type SetRecord, type Standing } from '../contract.ts';
import { base, NAMES, urlOf } from './scope.ts';

const news = new BroadcastChannel(NAMES.prefix);
let read: Promise<Map<SetId, SetRecord>> | undefined;

/** The sets that a reader asked for: read once, then as `put` and `forget` leave them. */
export function sets(): Promise<Map<SetId, SetRecord>> {
  return (read ??= recordsIn(base).then((records) => new Map(records.map((record) => [record.set, record]))));
}

/** Tells every open page how a set stands. */
export function tell({ set, state, done, size, why }: Standing): void {
  news.postMessage({ set, state, done, size, why } satisfies Standing);
}

/** How a set stands that nobody asked for. */
export function noneOf(set: SetId): Standing {
  return { set, state: 'none', done: 0, size: 0, why: '' };
}

/** Remembers how a set stands, and tells it. */
export async function put(record: SetRecord): Promise<void> {
  (await sets()).set(record.set, record);
  await (await caches.open(NAMES.records)).put(urlOf(recordPath(record.set)), Response.json(record));
  tell(record);
}

/** Forgets a set, and gives what was remembered of it. */
export async function forget(set: SetId): Promise<SetRecord | undefined> {
  const record = (await sets()).get(set);
  (await sets()).delete(set);
  await (await caches.open(NAMES.records)).delete(urlOf(recordPath(set)));
  return record;
}
