import { prefixOf } from '../../content/domain/label-kinds.ts';
import { STATEMENTS, statementOf, type StatementName } from '../../content/domain/statements.ts';
import { readAttributes } from '../../content/markdown/read-attributes.ts';
import { betweenColons, isPlain, type KeptStatement } from './kept.ts';
import { isBlank, type Line } from './lines.ts';

const BEGIN = /^ {0,3}:::\s?([a-z]*)(\{[^{}]+\})?\s*$/;

/** What begins at a line as `:::theorem{#thm-key title="…"}`, or as `::: {#thm-key}` in Quarto, and its lines. */
export function statementAt(
  lines: readonly Line[],
  i: number,
): { statement: KeptStatement; inside: string[]; end: number } | undefined {
  const [begin, typed = '', braces = ''] = BEGIN.exec(lines[i]!.text) ?? [];
  const attributes = braces ? readAttributes(braces) : { id: undefined, classes: [], values: {} };
  if (begin === undefined || !attributes) return undefined;
  const { id, classes, values } = attributes;
  const kind = prefixOf(id ?? '');
  const name = nameOf(typed || (id === undefined ? classes[0] : statementOf(kind)));
  const { title: own, name: quarto, ...others } = values as Record<string, string>;
  if (!name || Object.keys(others).length > 0 || classes.length > 1) return undefined;
  const texts = betweenColons(lines, i);
  if (!texts) return undefined;
  const first = texts.findIndex((line) => !isBlank(line));
  const heading = /^ {0,3}#{1,6}\s+(.+?)(?:\s+#+)?$/.exec(texts[first]?.text ?? '')?.[1];
  const title = own ?? quarto ?? heading ?? '';
  if (title && !isPlain(title)) return undefined;
  const body = title === heading ? texts.slice(first + 1) : texts;
  if (body.every(isBlank)) return undefined;
  const key = id !== undefined && name !== 'proof' && kind === STATEMENTS[name] ? { key: id } : {};
  return {
    statement: { name, ...key, title },
    inside: body.map(({ text }) => text),
    end: i + 1 + texts.length,
  };
}

function nameOf(word = ''): KeptStatement['name'] | undefined {
  return word === 'proof' || Object.hasOwn(STATEMENTS, word) ? (word as StatementName) : undefined;
}
