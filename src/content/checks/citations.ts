import { didYouMean } from '../../shared/nearest.ts';
import { prefixOf } from '../domain/label-kinds.ts';
import { problem, type Place, type Problem } from '../domain/problems.ts';
import type { Content } from '../load/load-content.ts';

/** Works cited in texts and in YAML that the bibliography does not hold. */
export function checkCitations(content: Content): Problem[] {
  const keys = new Set([...content.works.values()].flatMap((work) => [work.key, ...work.aliases]));
  const unknown = (file: string, place: Place, key: string): Problem[] =>
    keys.has(key)
      ? []
      : [problem(file, place, 'citation-unknown', `No work has the key "${key}".`, remedy(key, keys))];
  const inProse = content.prose.flatMap(({ source, structure, at }) =>
    structure.citations.flatMap(({ node, place }) =>
      // What mixes works and labels is a fault of its own.
      node.items.flatMap((item) => (prefixOf(item.key) ? [] : unknown(source.file, at(place), item.key))),
    ),
  );
  const inLeads = content.texts.flatMap(({ source, yaml }) =>
    yaml.strings(['cite']).flatMap(({ value, place }) => unknown(source.file, place, value)),
  );
  const inLectures = [...content.lectures.values()].flatMap(({ source, yaml }) =>
    yaml
      .strings(['notes', 'talk'])
      .filter(({ path }) => path.startsWith('cite.'))
      .flatMap(({ value, place }) => unknown(source.file, place, value)),
  );
  const inLists = [...content.readingLists.values()].flatMap(({ source, yaml }) =>
    yaml
      .strings(['cite'])
      .filter(({ value }) => !keys.has(value))
      .map(({ value, place }) =>
        problem(
          source.file,
          place,
          'reading-unknown',
          `The reading "${value}" has no entry in references.bib.`,
          remedy(value, keys),
        ),
      ),
  );
  return [...inProse, ...inLeads, ...inLectures, ...inLists];
}

function remedy(key: string, keys: Set<string>): string {
  return didYouMean(
    key,
    keys,
    'Add an entry with this key to references.bib; if the work has a new key, list the old one in its `ids`.',
  );
}
