import { isAll } from '../support/extent.ts';
import { kindsOver } from '../support/pages.ts';
import { type Site, type SITES, WHOLE_FIRST } from '../support/site.ts';

/** Picks one page of each kind, of the first site that has it, or of each site where everything is tested. */
export function pagesToRead(
  pathsOf: (site: Site) => string[],
): ((typeof SITES)[number] & { path: string })[] {
  return isAll ? WHOLE_FIRST.flatMap((one) => kindsOver([one], pathsOf)) : kindsOver(WHOLE_FIRST, pathsOf);
}

/** The sites to search and to press keys on: the small one, which has all of it, and both where everything is tested. */
export const SITES_TO_READ = isAll ? WHOLE_FIRST : WHOLE_FIRST.slice(0, 1);
