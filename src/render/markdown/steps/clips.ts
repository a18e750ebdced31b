import type { PhrasingContent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Context } from '../../../content/context.ts';
import { sayClip } from '../../../content/domain/clips.ts';
import { handoutAddress } from '../../../content/domain/handouts.ts';
import { addressOnPaper, underBase } from '../../../content/domain/urls.ts';
import { clipAt } from '../../../content/load/clips.ts';
import { vttOf } from '../../../content/load/transcripts.ts';
import { inline, text } from './make-nodes.ts';

/** Puts players in place of images that are videos or sounds: nothing of them loads before the press, and paper says what they are. */
export function renderClips(tree: Root, path: string, { content, settings }: Context): void {
  visit(tree, 'image', (node, index, parent) => {
    const clip = clipAt(path, node.url, content);
    if (!clip || !parent || index === undefined) return undefined;
    const src = underBase(settings.base, handoutAddress(clip.file.path));
    const captions = clip.captions && underBase(settings.base, handoutAddress(clip.captions.path));
    const track = captions ? [inline('track', { kind: 'captions', src: captions, label: 'Captions' })] : [];
    const player = inline(
      clip.kind,
      {
        className: ['clip'],
        controls: true,
        preload: 'none',
        src,
        ...(node.alt ? { ariaLabel: node.alt } : {}),
        ...(node.attributes?.values['width'] ? { style: `width: ${node.attributes.values['width']}` } : {}),
      },
      track,
    );
    const address = settings.site && addressOnPaper(new URL(src, settings.site).href, '');
    const said = `${sayClip(clip.kind, clip.seconds)}${address ? `: ${address}` : ''}`;
    const onPaper = inline('span', { className: ['onlyprint', 'meta'] }, [text(said)]);
    // A sound shows no captions: its words are unfolded. Within a sentence there is no room for them.
    const words =
      clip.kind === 'audio' && clip.captions && parent.type === 'labelled'
        ? [wordsOf(clip.captions.absolute)]
        : [];
    const box =
      parent.type === 'labelled'
        ? [inline('div', {}, [player, onPaper, ...(words as PhrasingContent[])])]
        : [player, onPaper];
    parent.children.splice(index, 1, ...(box as never[]));
    return index + box.length;
  });
}

function wordsOf(path: string): RootContent {
  const said = vttOf(path).cues.map(({ voice, text }) => (voice ? `${voice}: ${text}` : text));
  const summary = inline('summary', {}, [text('What is said')]);
  return inline('details', { className: ['fold'] }, [summary, inline('p', {}, [text(said.join(' '))])]);
}
