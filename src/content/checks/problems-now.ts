import { perContext } from '../context.ts';
import { checkContent } from './check-content.ts';

/** Every fault of the content as it stands, found once until it changes. */
export const problemsNow = perContext(({ content }) => checkContent(content));
