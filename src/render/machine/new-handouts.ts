import { resolve } from 'node:path';
import { Counted } from '../../shared/words.ts';
import { handoutAddress, handoutType } from '../../content/domain/handouts.ts';
import { handoutsOf } from '../../content/load/handouts.ts';
import type { Context } from '../../content/context.ts';
import { readChanges } from '../views/changes.ts';
import { fullAddress } from './full-addresses.ts';
import type { Change } from './feed.ts';
import { machinePages } from './machine-pages.ts';

/** What is new where lectures have files to take along: their overviews, with the files. */
export function filesAdded(context: Context): Change[] {
  const absolute = new Map(context.content.files.map((file) => [file.path, file.absolute]));
  return machinePages(context).flatMap((page): Change[] => {
    const files = page.kind === 'overview' ? handoutsOf(page.lecture, context) : [];
    const times = files.flatMap(({ path }) => readChanges().times.get(resolve(absolute.get(path)!)) ?? []);
    const time = times.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
    if (time === undefined) return [];
    const enclosed = files.map(({ path, title, bytes }) => ({
      href: fullAddress(handoutAddress(path), context.settings),
      type: handoutType(path),
      length: bytes,
      title,
    }));
    return [{ page, time, says: `${Counted(files.length, 'file')} to take along.`, files: enclosed }];
  });
}
