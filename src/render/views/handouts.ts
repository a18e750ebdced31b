import { endingOf, handoutAddress } from '../../content/domain/handouts.ts';
import { clipFiles } from '../../content/load/clips.ts';
import { handedOut, handoutsOf } from '../../content/load/handouts.ts';
import { context, perContext } from '../../content/context.ts';
import { href } from './hrefs.ts';
import { plain } from './titled.ts';
import type { HandoutView } from './types/work-views.ts';

// What each lecture asks for is looked for once, in all texts.
const handed = perContext(({ content }) => handedOut(content));
const shown = perContext(({ content }) => clipFiles(content));

/** The files to take along that a lecture lists, for its overview. */
export function handoutViews(slug: string): HandoutView[] {
  return handoutsOf(slug, context()).map(({ path, title, says }) => ({
    href: href(handoutAddress(path)),
    title: plain(title, `lectures/${slug}/lecture.yaml`),
    says,
    shown: endingOf(path) === 'pdf',
  }));
}

/** The names of all files that a lecture hands out, with where they lie. */
export function handoutFiles(slug: string): { id: string; absolute: string }[] {
  const folder = `lectures/${slug}/files/`;
  return handed(context())
    .filter(({ path }) => path.startsWith(folder))
    .map(({ path, absolute }) => ({ id: path.slice(folder.length), absolute }));
}

/** The same of the videos and sounds that its texts show, with their captions. */
export function clipFilesOf(slug: string): { id: string; absolute: string }[] {
  const folder = `lectures/${slug}/figures/`;
  return shown(context())
    .filter(({ path }) => path.startsWith(folder))
    .map(({ path, absolute }) => ({ id: path.slice(folder.length), absolute }));
}
