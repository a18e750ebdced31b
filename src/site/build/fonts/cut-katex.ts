import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import katex from '../../../content/domain/katex.ts';
import type { Formula } from './formulas-of.ts';
import { coverage, type Put, subset } from './subset.ts';

/** A stretch of text in a formula, with the classes of all elements around it. */
interface Run {
  classes: Set<string>;
  text: string;
}

const SHEET = createRequire(import.meta.url).resolve('katex/dist/katex.min.css');

/**
 * Hands on KaTeX's fonts, cut to what `formulas` set in each of them, and returns its style sheet
 * with these fonts, no older formats and no rule that cannot apply. Without formulas, all of it.
 */
export async function cutKatex(formulas: readonly Formula[] | undefined, put: Put): Promise<string> {
  const css = readFileSync(SHEET, 'utf8');
  const runs = formulas?.map(htmlOf).flatMap(runsOf);
  const files = runs && lettersByFont(css, runs);
  const faces: [string, string][] = [];
  for (const [rule, file] of fontFaces(css)) {
    const source = join(dirname(SHEET), 'fonts', file);
    const wanted = files?.get(file) ?? new Set();
    const characters = [...(await coverage(source))].filter((letter) => !runs || wanted.has(letter)).sort();
    faces.push([
      rule,
      characters.length ? rule.replace(/src:[^;}]*/, `src:url('./${file}') format('woff2')`) : '',
    ]);
    if (characters.length) put(file, await subset(source, { characters: characters.join('') }));
  }
  const sheet = faces.reduce((text, [rule, cut]) => text.replace(rule, cut), css);
  const classes = new Set(['katex', 'katex-mathml', ...(runs ?? []).flatMap((run) => [...run.classes])]);
  return runs ? rulesInUse(sheet, classes) : sheet;
}

function htmlOf([tex, displayMode]: Formula): string {
  return katex.renderToString(tex, { output: 'html', throwOnError: false, displayMode });
}

/** The text of a formula as KaTeX writes it, piece by piece; an element without text gives an empty one. */
export function runsOf(html: string): Run[] {
  const runs: Run[] = [];
  const open: string[][] = [];
  for (const [tag, closing, attributes = '', single, text = ''] of html.matchAll(
    /<(\/?)\w+([^>]*?)(\/?)>|([^<]+)/g,
  )) {
    if (closing) open.pop();
    else if (tag.startsWith('<')) {
      open.push(/class="([^"]*)"/.exec(attributes)?.[1]?.split(' ') ?? []);
      runs.push({ classes: new Set(open.flat()), text: '' });
      if (single) open.pop();
    } else runs.push({ classes: new Set(open.flat()), text: text.replace(/&[a-z#\d]+;/g, '&<>"\'') });
  }
  return runs;
}

/** What is set in each font file: where several rules of the sheet speak of a piece's font, it counts for each of them. */
export function lettersByFont(css: string, runs: Run[]): Map<string, Set<string>> {
  const rules = [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)]
    .filter(
      ([, selector = '', body = '']) => !selector.startsWith('@') && /font-(family|weight|style):/.test(body),
    )
    .map(([, selectors = '', body = '']) => ({
      selectors: selectors.split(',').map(classesOf),
      font: fontOf(body),
    }));
  const faces = fontFaces(css).map(([rule, file]) => ({ file, font: fontOf(rule) }));
  const letters = new Map<string, Set<string>>(faces.map(({ file }) => [file, new Set()]));
  for (const { classes, text } of runs) {
    if (!text) continue;
    const said = rules.filter(({ selectors }) =>
      selectors.some((all) => all.every((name) => classes.has(name))),
    );
    const may = (of: 'family' | 'weight' | 'style', usual: string): Set<string | undefined> =>
      new Set([usual, ...said.map(({ font }) => font[of])]);
    const families = said.some(({ font }) => font.family) ? may('family', '') : new Set(['KaTeX_Main']);
    const [weights, styles] = [may('weight', '400'), may('style', 'normal')];
    for (const { file, font } of faces)
      if (families.has(font.family) && weights.has(font.weight) && styles.has(font.style))
        for (const letter of text) letters.get(file)!.add(letter);
  }
  return letters;
}

/** The rules of a flat style sheet that can apply where only these classes are used; at-rules stay. */
export function rulesInUse(css: string, classes: ReadonlySet<string>): string {
  return css.replace(/([^{}]+)\{([^{}]*)\}/g, (rule, selectors: string, body: string) => {
    if (selectors.startsWith('@')) return rule;
    const kept = selectors.split(',').filter((one) => classesOf(one).every((name) => classes.has(name)));
    return kept.length ? `${kept.join(',')}{${body}}` : '';
  });
}

function fontFaces(css: string): [rule: string, file: string][] {
  return [...css.matchAll(/@font-face\{[^}]*?fonts\/([\w-]+\.woff2)[^}]*\}/g)].map(([rule, file = '']) => [
    rule,
    file,
  ]);
}

function classesOf(selector: string): string[] {
  return [...selector.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name);
}

function fontOf(body: string): { family?: string; weight?: string; style?: string } {
  const value = (name: string): string | undefined =>
    new RegExp(`font-${name}:["']?([\\w-]+)`).exec(body)?.[1];
  const [family, weight, style] = ['family', 'weight', 'style'].map(value);
  return { ...(family && { family }), ...(weight && { weight }), ...(style && { style }) };
}
