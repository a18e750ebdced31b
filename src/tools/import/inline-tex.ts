import katex from 'katex';
import type { Taken } from './inline-addresses.ts';

// Pandoc's rule tells formulas from money: no space inside the signs, no digit after the last.
const FORMULA = /^(\$\$?)(?![\s$])([^$]*[^$\s\\])\1(?![\d$])/;

/** A formula between dollar signs as it was typed, if it is one and can be set. */
export function formula(near: string): Taken {
  const match = FORMULA.exec(near);
  if (!match || isProse(match[2]!) || !isTex(match[2]!)) return [1, '\\$'];
  return [match[0].length, match[0]];
}

/** Two words in a row are no formula. */
export function isProse(tex: string): boolean {
  return /(?:^|\s)[a-z]{3,}\s+[a-z]{2,}/i.test(tex);
}

const formulas = new Map<string, boolean>();

/** True for TeX that can be set, as a display or in a line; the same formula comes again and again in one lecture. */
export function isTex(tex: string, displayMode = false): boolean {
  const key = `${displayMode} ${tex}`;
  const known = formulas.get(key);
  if (known !== undefined) return known;
  let good = true;
  try {
    katex.renderToString(tex, { strict: 'error', throwOnError: true, displayMode });
  } catch {
    good = false;
  }
  formulas.set(key, good);
  return good;
}
