import { calloutKind } from '../../content/domain/callouts.ts';
import { betweenColons, called, isPlain, made, type KeptAt } from './kept.ts';
import { statementAt } from './kept-statements.ts';
import type { Line } from './lines.ts';

/** A theorem or the like; where no block can stand it is a quotation that says its name. */
export function stated(lines: readonly Line[], i: number): KeptAt | undefined {
  const { statement, inside, end } = statementAt(lines, i) ?? {};
  if (!statement) return undefined;
  const callout = called(statement.name, '', statement.title, inside!);
  return made(inside!, end!, { callout, stated: { ...statement, line: lines[i]! } });
}

/** `:::details{summary="…"}`, whose words are plain. */
export function folded(lines: readonly Line[], i: number): KeptAt | undefined {
  const [, words = ''] = /^ {0,3}:::details\{summary="([^"]+)"\}\s*$/.exec(lines[i]!.text) ?? [];
  const summary = isPlain(words) ? words.trim() : '';
  const inside = summary && betweenColons(lines, i);
  if (!inside) return undefined;
  const texts = inside.map(({ text }) => text);
  const callout = called('details', '', summary, texts);
  return made(texts, i + 1 + texts.length, { callout, fold: summary });
}

/** `:::answer`, as deep as the question that it belongs to. */
export function answered(lines: readonly Line[], i: number): KeptAt | undefined {
  const inside = betweenColons(lines, i, /^\s*:::/);
  if (!inside) return undefined;
  const pad = new RegExp(`^\\s{0,${lines[i]!.text.search(/\S/)}}`);
  const texts = inside.map(({ text }) => text.replace(pad, ''));
  return made(texts, i + 1 + texts.length, { callout: called('answer', '', '', texts), answers: true });
}

/** Other callouts: some editors have ":::info" where this site has ":::note{title="…"}". */
export function alert(lines: readonly Line[], i: number): KeptAt | undefined {
  const [, kind = '', more = ''] = /^ {0,3}:::\s*([a-z]+)\s*(.*)$/i.exec(lines[i]!.text) ?? [];
  const [, title = ''] = /^\{title="([^"]+)"\}$/.exec(more) ?? [];
  const ours = isPlain(title) ? title.trim() : undefined;
  if (!kind || (/[{}]/.test(more) && !(ours && calloutKind(kind)))) return undefined;
  const texts = betweenColons(lines, i)?.map(({ text }) => text);
  if (!texts) return undefined;
  const note = kind === 'note' && ours ? { note: ours } : {};
  return made(texts, i + 1 + texts.length, { callout: called(kind, '', ours ?? more, texts), ...note });
}
