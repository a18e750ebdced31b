import { dateOf } from '../../shared/dates.ts';
import { problem, type Problem } from '../domain/problems.ts';
import type { Content } from '../load/load-content.ts';
import { outsideStandings } from '../load/link-standings.ts';

/** Outside links that were gone or had moved when `check --links` asked them last. */
export function checkKeptLinks(content: Content): Problem[] {
  return outsideStandings(content).flatMap(({ url, state, record, moved, places }) =>
    places.flatMap(({ file, place, work, derived }) => {
      const warn = (code: Problem['code'], what: string, hint: string): Problem =>
        problem(file, place, code, what, hint, 'warning');
      if (state === 'moved' && moved && !derived)
        return [warn('link-moved', `"${url}" has moved for good to "${moved}".`, 'Write the new address.')];
      if (state !== 'gone' || (work && content.works.get(work)?.archived)) return [];
      const what = `"${url}" was not there on ${dateOf(record.asked)}.`;
      const instead = work ? 'name a copy in an archive with archiveurl' : 'take the link out';
      return [warn('link-gone', what, `Write where it is now, or ${instead}.`)];
    }),
  );
}
