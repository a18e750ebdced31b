import { fetchWhole } from '../../../shared/fetch-whole.ts';
import { hasItsType, isPage } from '../../../shared/media-types.ts';
import { listPath, sizeOf, type SetFile, type SetRecord } from '../contract.ts';
import { build, urlOf } from './scope.ts';
import { put, tell } from './sets.ts';
import { store } from './store.ts';
import { drop } from './tidy.ts';

/** How many files are fetched at a time. */
const AT_ONCE = 6;

/** How often a site may change while one of its sets is stored. */
const CHANGES = 5;

/** Stores what is lacking of a set until it is as the server lists it, and lets go of what is listed no more. */
export async function bring(record: SetRecord, signal: AbortSignal): Promise<void> {
  let list = await listOf(record, signal);
  for (let looks = 0; ; looks++) {
    const lacked = await fetchLacking(record, list, signal).catch((why: unknown) => why as Error);
    signal.throwIfAborted();
    if (!lacked) break;
    if (looks === CHANGES) throw new Error('The site kept changing while it was being stored.');
    // A deployment may come in between: only a list of which nothing is lacking any more holds, and what cannot be had may
    // by now belong to none.
    const now = await listOf(record, signal).catch((why: unknown) => why as Error);
    if (now instanceof Error) throw lacked instanceof Error ? lacked : now;
    if (lacked instanceof Error && isSame(now, list)) throw lacked;
    list = now;
  }
  const paths = new Set(pathsOf(list));
  const gone = record.paths.filter((path) => !paths.has(path));
  await put(Object.assign(record, { state: 'kept', checked: build, paths: [...paths] }));
  await drop(gone);
}

async function listOf({ set }: SetRecord, signal: AbortSignal): Promise<SetFile[]> {
  const path = listPath(set);
  const answer = await fetchWhole(urlOf(path), { cache: 'no-cache', signal });
  if (!answer.ok) throw new Error(`The server answered ${answer.status} for the list of its files.`);
  const isList = hasItsType(path, answer.headers.get('content-type'));
  const list: unknown = isList && (await answer.json().catch(() => undefined));
  if (Array.isArray(list)) return list as SetFile[];
  throw new Error('The server sent something else in place of the list of its files.');
}

// Tells whether anything was lacking. What pages are made of comes before the pages, so at no moment does a stored page
// lack its parts.
async function fetchLacking(record: SetRecord, list: SetFile[], signal: AbortSignal): Promise<boolean> {
  let lacked = false;
  const paths = [...new Set([...record.paths, ...pathsOf(list)])];
  await put(Object.assign(record, { done: 0, size: sizeOf(list), paths }));
  for (const queue of [list.filter(([path]) => !isPage(path)), list.filter(([path]) => isPage(path))]) {
    const work = async (): Promise<void> => {
      for (let file = queue.shift(); file; file = queue.shift()) {
        signal.throwIfAborted();
        if (await store(file, signal)) lacked = true;
        record.done += file[2];
        if (lacked && record.state === 'kept') record.state = 'updating';
        if (lacked) tell(record);
      }
    };
    const works = Array.from({ length: AT_ONCE }, () => work().finally(() => (queue.length = 0)));
    for (const end of await Promise.allSettled(works))
      if (end.status === 'rejected') throw end.reason as Error;
  }
  return lacked;
}

function isSame(a: SetFile[], b: SetFile[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function pathsOf(list: SetFile[]): string[] {
  return list.map(([path]) => path);
}
