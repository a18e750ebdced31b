import { context, type Context } from '../context.ts';
import type { Problem } from '../domain/problems.ts';
import { checkContent } from './check-content.ts';

/** Every fault of the content as it stands, found once until it changes, whichever copy of this module is asked. */
export function problemsNow(now: Context = context()): Problem[] {
  return (now.problems ??= checkContent(now.content));
}
