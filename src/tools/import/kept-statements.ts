import { prefixOf } from '../../content/domain/label-kinds.ts';
import { STATEMENTS, statementOf, type StatementName } from '../../content/domain/statements.ts';
import { readAttributes } from '../../content/markdown/attributes.ts';
import { isBlank, type Line } from './lines.ts';

/** A theorem or the like, or a proof, as it was typed. */
export interface KeptStatement {
  name: StatementName | 'proof';
  /** Where it has one of its kind. */
  key?: string;
  title: string;
}

const BEGIN = /^ {0,3}:::\s?([a-z]*)(\{[^{}]+\})?\s*$/;
// What can stand between quotes, and means the same there.
const PLAIN = /^[^"\\{}<>&[\]@$*_`]+$/;

/** What begins at a line as `:::theorem{#thm-key title="…"}`, or as `::: {#thm-key}` in Quarto, and its lines. */
export function statementAt(
  lines: readonly Line[],
  i: number,
  far: number,
): { statement: KeptStatement; inside: string[]; end: number } | undefined {
  const [begin, typed = '', braces = ''] = BEGIN.exec(lines[i]!.text) ?? [];
  const attributes = braces ? readAttributes(braces) : { id: undefined, classes: [], values: {} };
  if (begin === undefined || !attributes) return undefined;
  const { id, classes, values } = attributes;
  const kind = prefixOf(id ?? '');
  const name = nameOf(typed || (id === undefined ? classes[0] : statementOf(kind)));
  const { title: own, name: quarto, ...others } = values as Record<string, string>;
  if (!name || Object.keys(others).length > 0 || classes.length > 1) return undefined;
  const after = lines.slice(i + 1, i + far);
  const length = after.findIndex((line) => !line.code && /^ {0,3}:::/.test(line.text));
  if (length < 1 || after[length]!.text.trim() !== ':::') return undefined;
  const texts = after.slice(0, length);
  const first = texts.findIndex((line) => !isBlank(line));
  const heading = /^ {0,3}#{1,6}\s+(.+?)(?:\s+#+)?$/.exec(texts[first]?.text ?? '')?.[1];
  const title = own ?? quarto ?? heading ?? '';
  if (title && !PLAIN.test(title)) return undefined;
  const body = title === heading ? texts.slice(first + 1) : texts;
  if (body.every(isBlank)) return undefined;
  const key = id !== undefined && name !== 'proof' && kind === STATEMENTS[name] ? { key: id } : {};
  return { statement: { name, ...key, title }, inside: body.map(({ text }) => text), end: i + 1 + length };
}

function nameOf(word = ''): KeptStatement['name'] | undefined {
  return word === 'proof' || Object.hasOwn(STATEMENTS, word) ? (word as StatementName) : undefined;
}
