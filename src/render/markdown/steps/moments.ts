import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Context } from '../../../content/context.ts';
import { momentOf } from '../../../content/domain/moments.ts';
import { placeOf } from '../../../content/domain/page-places.ts';
import { text } from './make-nodes.ts';

/** Leads moments to the recording of their lecture; without one they are what was typed. */
export function renderMoments(tree: Root, path: string, { content }: Context): void {
  const video = content.lectures.get(placeOf(path)?.lecture ?? '')?.data?.video;
  visit(tree, 'moment', ({ seconds, children, position }, index, parent) => {
    if (!parent || index === undefined) return undefined;
    // Only authors at work see a lecture whose file has faults.
    if (typeof video?.url !== 'string') {
      parent.children.splice(index, 1, text('['), ...children, text(']'));
      return [SKIP, index + 3];
    }
    const { href, plays } = momentOf(video, seconds);
    const hProperties = { rel: ['external'], dataMoment: plays ?? '' };
    parent.children[index] = {
      type: 'link',
      url: href,
      children,
      data: { hProperties },
      ...(position ? { position } : {}),
    };
    return [SKIP, index + 1];
  });
}
