import { dateOf } from '../../shared/dates.ts';
import type { State } from '../../content/domain/states.ts';

/** Since when and by whom a question is asked, and whether it is open; what nobody has noted is not said. */
export function standingOf(state: State, asked: string | undefined, inNotes: boolean): string {
  const day = asked ? `Asked ${dateOf(asked)}` : 'Asked';
  if (state === 'complete') return inNotes ? `${day} in the notes.` : `${day}.`;
  if (inNotes) return `${day} in the notes, which leave it open.`;
  return asked ? `${day}, open since.` : 'Asked, and still open.';
}
