import { scanFields } from '../bibliography/scan-fields.ts';
import { isPrivate } from '../bibliography/private-fields.ts';
import { closedAddresses } from '../domain/access.ts';
import { problem, type Place, type Problem } from '../domain/problems.ts';
import { nodesOf } from '../markdown/index-nodes.ts';
import type { Content } from '../load/load-content.ts';
import { writtenLinks } from '../load/written-links.ts';

/** Addresses of closed places that would stand as words, and fields of entries that are left out because they are somebody's own. */
export function checkPrivate(content: Content): Problem[] {
  return [...closedWords(content), ...ownFields(content)];
}

function closedWords(content: Content): Problem[] {
  // What is a link is blamed as one.
  const linked = new Set(writtenLinks(content).map(({ file, url }) => `${file} ${url}`));
  const problems: Problem[] = [];
  const judge = (file: string, place: Place, text: string): void => {
    for (const url of closedAddresses(text).filter((url) => !linked.has(`${file} ${url}`)))
      problems.push(
        problem(
          file,
          place,
          'link-private',
          `The address "${url}" leads to a place that is closed to readers.`,
          'Say what it is in words, without the address.',
        ),
      );
  };
  for (const { source, tree, at } of content.prose)
    for (const { value, position } of nodesOf(tree, 'text', 'inlineCode', 'code'))
      judge(source.file, at(position?.start ?? { line: 1, column: 1 }), value);
  for (const file of content.yamls)
    for (const { value, place } of file.yaml.strings()) judge(file.source.file, place, value);
  for (const { key, bibtex } of content.works.values())
    for (const { name, value, offset } of scanFields(bibtex)) {
      const { file, place } = content.workPlace(key, offset);
      if (!isPrivate(name)) judge(file, place, value);
    }
  return problems;
}

// Managers write them into every entry: they are told once.
function ownFields(content: Content): Problem[] {
  const own = [...content.works.values()].flatMap(({ key, bibtex }) =>
    scanFields(bibtex)
      .filter(({ name }) => isPrivate(name))
      .slice(0, 1)
      .map(({ name, offset }) => ({ name, ...content.workPlace(key, offset) })),
  );
  const [first] = own;
  if (!first) return [];
  const more = own.length === 1 ? '' : `, as are such fields of ${own.length - 1} more`;
  return [
    problem(
      first.file,
      first.place,
      'bib-private',
      `The field "${first.name}" is somebody's own, and left out of every page and export${more}.`,
      'Remove it where others can read this file.',
      'warning',
    ),
  ];
}
