import { asRecord, type News, type SetId, type SetRecord } from '../contract.ts';
import { NAMES, urlOf } from './scope.ts';

const news = new BroadcastChannel(NAMES.prefix);
const open = (): Promise<Cache> => caches.open(NAMES.records);
const keyOf = (name: string): string => urlOf(`offline/records/${name}`);

let count = 0;

/** Tells every open page. */
export function tell(told: News): void {
  count += 1;
  news.postMessage(told);
}

/** How many times pages were told something: what was looked up while it grew may be out of date. */
export function toldSoFar(): number {
  return count;
}

/** What is remembered of a set, if a reader asked for it. */
export async function recordOf(set: SetId): Promise<SetRecord | undefined> {
  return read(await (await open()).match(keyOf(set)));
}

/** Every set that a reader asked for. */
export async function allRecords(): Promise<SetRecord[]> {
  const cache = await open();
  const keys = (await cache.keys()).filter(({ url }) => !url.endsWith('/unused'));
  const records = await Promise.all(keys.map(async (key) => read(await cache.match(key))));
  return records.filter((record) => record !== undefined);
}

async function read(found: Response | undefined): Promise<SetRecord | undefined> {
  return asRecord(await found?.json().catch(() => undefined));
}

/** Remembers a set. */
export async function write(record: SetRecord): Promise<void> {
  await (await open()).put(keyOf(record.set), Response.json(record));
}

/** Forgets a set. */
export async function forget(set: SetId): Promise<void> {
  await (await open()).delete(keyOf(set));
}

/** Which parts of pages have had no use since when (milliseconds), as the worker of `build` found. */
export interface Unused {
  build: string;
  since: Record<string, number>;
}

/** What was found to have no use. */
export async function unused(): Promise<Unused> {
  const found = await (await open()).match(keyOf('unused'));
  const { build, since } = ((await found?.json().catch(() => undefined)) ?? {}) as Partial<Unused>;
  const times = Object.entries(since ?? {}).filter(([, time]) => typeof time === 'number');
  return { build: String(build), since: Object.fromEntries(times) };
}

/** Remembers what has no use. */
export async function writeUnused(found: Unused): Promise<void> {
  await (await open()).put(keyOf('unused'), Response.json(found));
}
