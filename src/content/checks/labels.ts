import { didYouMean } from '../../shared/nearest.ts';
import { LABEL_KINDS, prefixOf } from '../domain/label-kinds.ts';
import { problem, type Problem } from '../domain/problems.ts';
import type { Content } from '../load/load-content.ts';
import { roomOf, type Label } from '../load/number-labels.ts';

/** References to what does not exist, and two things of a lecture with one key. */
export function checkLabels(content: Content): Problem[] {
  return [...unknown(content), ...repeated(content)];
}

function unknown({ prose, labels, drafts }: Content): Problem[] {
  return prose.flatMap(({ source, structure, at }) =>
    structure.labelLinks.flatMap(({ node, place }) =>
      node.items
        .filter(({ key }) => !labels.find(source.path, key))
        .map(({ key }) => {
          if (drafts?.labels.find(source.path, key))
            return problem(
              source.file,
              at(place),
              'link-draft',
              `"${key}" stands in a draft, and builds leave drafts out.`,
              'Take the reference out, or remove `draft: true` from that file.',
            );
          const { thing } = LABEL_KINDS[prefixOf(key)!];
          const what = `Nothing in this lecture has the key "${key}".`;
          const hint = `Give it to ${thing}, {#${key}}; for a plain @, write \\@.`;
          const near = didYouMean(key, labels.keys(source.path), hint);
          return problem(source.file, at(place), 'label-unknown', what, near);
        }),
    ),
  );
}

function repeated({ labels }: Content): Problem[] {
  const taken = new Map<string, Label>();
  return labels.all.flatMap((label) => {
    const { key, path, file, place, implied } = label;
    if (key === undefined) return [];
    const name = `${roomOf(path)} ${key}`;
    const first = taken.get(name);
    if (!first) taken.set(name, label);
    // One figure of the project may stand in two places.
    if (!first || (implied && first.implied)) return [];
    const { line, column } = first.place;
    return [
      problem(
        file,
        place,
        'label-repeated',
        `The key "${key}" is taken: ${first.file}:${line}:${column} has it as well.`,
        'Give one of the two another key.',
      ),
    ];
  });
}
