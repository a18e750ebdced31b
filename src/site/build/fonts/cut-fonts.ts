import { join, resolve } from 'node:path';
import { pageCharacters } from './characters.ts';
import { FACES, PARTS, type Face } from './faces.ts';
import type { Formula } from './formulas-of.ts';
import { cutKatex } from './cut-katex.ts';
import { standInsOf } from './stand-ins.ts';
import { coverage, type Put, subset } from './subset.ts';

/** What fonts are cut to, of which the content decides. */
export interface Asked {
  /** Every character of the content; whole fonts where nothing is said. */
  typed: string;
  sample: string;
  formulas: Formula[];
  whole: boolean;
}

const modules = resolve('node_modules');

/** Cuts all fonts, with the style sheets that lead to them; gives the letters of the content that the text face lacks. */
export async function cutFonts(asked: Asked, put: Put): Promise<string[]> {
  const wanted = new Set([...asked.typed, ...pageCharacters()]);
  const { css, had } = await cutFaces(
    asked.whole ? () => true : (letter) => wanted.has(letter),
    asked.sample,
    put,
  );
  put('fonts.css', css);
  put('katex.css', await cutKatex(asked.whole ? undefined : asked.formulas, put));
  return [...asked.typed].filter((letter) => !had.has(`text ${letter}`));
}

async function cutFaces(
  wanted: (letter: string) => boolean,
  sample: string,
  put: Put,
): Promise<{ css: string; had: Set<string> }> {
  const rules: string[] = [];
  const had = new Set<string>();
  for (const face of FACES)
    for (const { part, script, letters: only } of PARTS) {
      const file = join(modules, face.source.replace('{script}', script));
      // A letter that an earlier part has is not asked for again.
      const letters = [...(await coverage(file))]
        .filter((letter) => only?.includes(letter) ?? true)
        .filter((letter) => wanted(letter) && !had.has(`${face.id} ${letter}`))
        .sort();
      for (const letter of letters) had.add(`${face.id} ${letter}`);
      if (letters.length === 0) continue;
      const { axes, features } = face;
      const name = `${face.id}-${part}.woff2`;
      const cut = await subset(file, { characters: letters.join(''), axes, features });
      put(name, cut);
      rules.push(ruleOf(face, name, letters));
      if (part === 'basic') rules.push(...(await standInsOf(face, cut, sample)));
    }
  return { css: rules.join('\n'), had };
}

// A face that comes after the text is on the screen takes the place of one that is as wide.
function ruleOf({ family, style, weight }: Face, name: string, letters: string[]): string {
  const range = rangesOf(letters.map((letter) => letter.codePointAt(0)!));
  return `@font-face{font-family:'${family}';font-style:${style};font-weight:${weight};font-display:swap;src:url('./${name}') format('woff2');unicode-range:${range}}`;
}

// "U+20-7e,U+a0": neighbours as one range, since every page carries this.
function rangesOf(points: number[]): string {
  const ranges: [number, number][] = [];
  for (const point of points.sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  const hex = (point: number): string => point.toString(16);
  return ranges.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join(',');
}
