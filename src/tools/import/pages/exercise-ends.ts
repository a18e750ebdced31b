import { giveKey } from './keys.ts';
import { beside, withText, type Page } from './page.ts';
import type { Line } from '../lines.ts';
import type { Wrap } from './wraps.ts';

// More than any block that stands between them has.
const COLONS = ':'.repeat(9);

/** Exercises and solutions of MyST that begin and end with a directive each, since they hold code: `{exercise-start}` … `{exercise-end}`. */
export function exerciseEnd(
  { name, words, options, first, last }: Omit<Wrap, 'body'>,
  page: Page,
): Line[] | undefined {
  const [, kind = '', end = ''] = /^(exercise|solution)-(start|end)$/.exec(name) ?? [];
  if (!kind) return undefined;
  if (end === 'end') return [beside(first), withText(first, COLONS), beside(last)];
  const label = kind === 'exercise' ? options.get('label') : undefined;
  const key = giveKey(page, label, 'exr');
  const others = [words, ...[...options].filter(([name]) => name !== 'label').map((one) => one.join(': '))];
  const told = others.filter(Boolean).join(', ');
  if (told) page.left.push({ line: first.n, what: `options of {${name}}: ${told}` });
  return [beside(first), withText(first, `${COLONS}${kind}${key && `{#${key}}`}`), beside(last)];
}
