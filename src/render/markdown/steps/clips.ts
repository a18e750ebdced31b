import type { PhrasingContent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Context } from '../../../content/context.ts';
import { sayClip } from '../../../content/domain/clips.ts';
import { handoutAddress } from '../../../content/domain/handouts.ts';
import { addressOnPaper, underBase } from '../../../content/domain/urls.ts';
import { clipAt } from '../../../content/load/clips.ts';
import { vttOf } from '../../../content/load/transcripts.ts';

/** Puts players in place of images that are videos or sounds: nothing of them loads before the press, and paper says what they are. */
export function renderClips(tree: Root, path: string, { content, settings }: Context): void {
  visit(tree, 'image', (node, index, parent) => {
    const clip = clipAt(path, node.url, content);
    if (!clip || !parent || index === undefined) return undefined;
    const src = underBase(settings.base, handoutAddress(clip.file.path));
    const captions = clip.captions && underBase(settings.base, handoutAddress(clip.captions.path));
    const track = captions ? [made('track', { kind: 'captions', src: captions, label: 'Captions' })] : [];
    const player = made(
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
    const onPaper = made('span', { className: ['onlyprint', 'meta'] }, [{ type: 'text', value: said }]);
    // A sound shows no captions: its words are unfolded. Within a sentence there is no room for them.
    const words =
      clip.kind === 'audio' && clip.captions && parent.type === 'labelled'
        ? [wordsOf(clip.captions.absolute)]
        : [];
    const box =
      parent.type === 'labelled'
        ? [made('div', {}, [player, onPaper, ...(words as PhrasingContent[])])]
        : [player, onPaper];
    parent.children.splice(index, 1, ...(box as never[]));
    return index + box.length;
  });
}

function wordsOf(path: string): RootContent {
  const said = vttOf(path).cues.map(({ voice, text }) => (voice ? `${voice}: ${text}` : text));
  const summary = made('summary', {}, [{ type: 'text', value: 'What is said' }]);
  return made('details', { className: ['fold'] }, [
    summary,
    made('p', {}, [{ type: 'text', value: said.join(' ') }]),
  ]);
}

function made(
  hName: string,
  hProperties: Record<string, unknown>,
  children: PhrasingContent[] = [],
): PhrasingContent {
  return { type: 'emphasis', children, data: { hName, hProperties } };
}
