import type { SiteView } from './types/site-view.ts';

/** The line at the foot of the first page: whose course it is, and where whoever gives it has no part in the notes, that. */
export function creditOf({ institution, code, unofficial }: SiteView['course']): string {
  return `${unofficial ? 'An unofficial companion to' : 'Notes of'} ${institution} ${code}.`;
}
