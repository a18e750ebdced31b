import { posix } from 'node:path';
import type { Position } from 'unist';
import { problem, type Code, type Problem } from '../domain/problems.ts';
import { IMAGE_FORMATS } from '../schemas/kinds.ts';
import { besideText } from '../domain/urls.ts';
import { nodesOf } from '../markdown/index-nodes.ts';
import { captionsName, clipAt } from '../load/clips.ts';
import type { Content } from '../load/load-content.ts';
import { faultsOfFile } from './image-faults.ts';

/** Images without alternative text, images that do not exist, images of other sites. */
export function checkImages(content: Content): Problem[] {
  const problems: Problem[] = [];
  const files = new Map(content.files.map((file) => [file.path, file]));
  const shown = content.files.filter(({ kind }) => kind === 'figures').map(({ path }) => path);
  const fields = new Set(content.fields);
  for (const prose of content.prose) {
    const { source, tree, at } = prose;
    const blame = (position: Position | undefined, code: Code, what: string, hint: string): void => {
      problems.push(problem(source.file, at(position!.start), code, what, hint));
    };
    nodesOf(tree, 'imageReference').forEach(({ label, identifier, position }) => {
      const what = `The image "${label ?? identifier}" is named by reference, which cannot be checked.`;
      blame(position, 'image-missing', what, 'Write ![what it shows](figures/…).');
    });
    nodesOf(tree, 'image').forEach(({ alt, url, attributes, position }) => {
      const clip = clipAt(source.path, url, content);
      const lecture = source.path.split('/').slice(0, 2).join('/');
      const figures = shown.filter((file) => file.startsWith(`${lecture}/figures/`));
      if (!alt?.trim() && !clip?.captions)
        blame(
          position,
          'image-alt',
          `The ${clip ? clip.kind : 'image'} "${url}" has no ${clip ? 'captions and no ' : ''}alternative text.`,
          clip
            ? `Put its captions beside it, as ${captionsName(url)}, or say in its braces what it shows: {#fig-name alt="…"}.`
            : attributes?.id === undefined
              ? 'Say between the brackets what it shows: ![what it shows](…).'
              : 'Its brackets hold the caption; say what it shows in its braces: {#fig-name alt="what it shows"}.',
        );
      if (fields.has(prose) && !clip) {
        const what = `The image "${url}" stands in a field, where none can be shown.`;
        blame(position, 'image-broken', what, 'Put it into the text.');
        return;
      }
      const path = besideText(source.path, url) ?? '';
      const file = files.get(path);
      if (file?.kind === 'figures' || file?.kind === 'clips') return;
      if (file && !file.kind && !file.refusal) {
        const what = `"${url}" is not an image that can be shown here.`;
        blame(position, 'image-missing', what, IMAGE_FORMATS);
        return;
      }
      const same = figures.find((file) => file.endsWith(`/figures/${url.split('/').at(-1)}`));
      const have = figures.map((file) => file.split('/').at(-1)).join(', ');
      const beside = same && posix.relative(posix.dirname(source.path), same);
      const hint =
        beside && beside !== url
          ? `Seen from this file it is at ${beside}.`
          : have
            ? `The lecture's figures/ holds: ${have}.`
            : "Put it into the lecture's figures/ folder.";
      blame(position, 'image-missing', `There is no image at "${url}".`, hint);
    });
  }
  return problems;
}

/** Images that cannot be shown, and drawings that run something or load something from elsewhere. */
export function checkPictures(content: Content): Problem[] {
  return content.files
    .filter(({ kind }) => kind === 'figures')
    .flatMap(({ file, absolute }) =>
      faultsOfFile(absolute).map(({ place, code, what, hint }) => problem(file, place, code, what, hint)),
    );
}
