import { scanFields } from '../bibliography/scan-fields.ts';
import { isPrivate } from '../bibliography/private-fields.ts';
import { closedAddresses, inwardAddresses } from '../domain/access.ts';
import { onceOf } from '../../shared/once.ts';
import { problem, START, type Place, type Problem } from '../domain/problems.ts';
import { nodesOf } from '../markdown/index-nodes.ts';
import type { Content, Prose, YamlFile } from '../load/load-content.ts';
import { writtenLinks } from '../load/written-links.ts';

/** Addresses of closed places that would stand as words, and fields of entries that are left out because they are somebody's own. */
export function checkPrivate(content: Content): Problem[] {
  return [...closedWords(content), ...ownFields(content)];
}

function closedWords(content: Content): Problem[] {
  // What is a link is blamed as one.
  const linked = new Set(writtenLinks(content).map(({ file, url }) => `${file} ${url}`));
  const inWorks = [...content.works.values()].flatMap(({ key, bibtex }) =>
    scanFields(bibtex).flatMap(({ name, value, offset }) => {
      const { file, place } = content.workPlace(key, offset);
      return isPrivate(name) ? [] : closedIn(file, place, value);
    }),
  );
  const found = [...content.prose.flatMap(closedInProse), ...content.yamls.flatMap(closedInYaml), ...inWorks];
  return found
    .filter(({ file, url }) => !linked.has(`${file} ${url}`))
    .map(({ file, place, url }) => {
      const what = `The address "${url}" leads to a place that is closed to readers.`;
      return problem(file, place, 'link-private', what, 'Say what it is in words, without the address.');
    });
}

/** A closed address, and where it stands. */
interface Closed {
  file: string;
  place: Place;
  url: string;
}

// The dev server checks all of the content at every save, and most of it is as it was.
const closedInProse = onceOf(({ source, tree, at }: Prose): Closed[] =>
  nodesOf(tree, 'text', 'inlineCode', 'code').flatMap(({ type, value, position }) =>
    closedIn(source.file, at(position?.start ?? START), value, type !== 'text'),
  ),
);
const closedInYaml = onceOf(({ source, yaml }: YamlFile): Closed[] =>
  yaml.strings().flatMap(({ value, place }) => closedIn(source.file, place, value)),
);

function closedIn(file: string, place: Place, text: string, isCode = false): Closed[] {
  // In code a machine's own address is an example, which tells nothing of anybody.
  const said = isCode ? '' : text.replace(/`[^`]*`/g, '');
  return [...closedAddresses(text), ...inwardAddresses(said)].map((url) => ({ file, place, url }));
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
