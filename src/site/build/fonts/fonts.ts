import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { context } from '../../../content/context.ts';
import { writeWhole } from '../../../shared/write-atomically.ts';
import { cacheRoot } from '../../../shared/cache-root.ts';
import { fontsFolder } from '../../../content/load/load-settings.ts';
import { contentCharacters, pageCharacters } from './characters.ts';
import { FACES, PARTS, type Face } from './faces.ts';
import { cutKatex } from './cut-katex.ts';
import { sampleOf, standInsOf } from './stand-ins.ts';
import { coverage, type Put, subset } from './subset.ts';

/** Says whether a letter is to be kept. */
type Wish = (letter: string) => boolean;

const modules = resolve('node_modules');

/**
 * Cuts the text faces and KaTeX's fonts to the characters that the content and the pages use, before the
 * build begins, so that new text brings its glyphs along. `#fonts/…` leads to what was cut.
 */
export function fonts(): AstroIntegration {
  return {
    name: 'fonts',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const { content, settings } = context();
        // An author at work types letters that nobody has typed before: there, fonts are whole.
        const whole = command === 'dev';
        const out = fontsFolder(settings, whole);
        mkdirSync(out, { recursive: true });
        const typed = contentCharacters(content);
        const wanted = new Set([...typed, ...pageCharacters()]);
        const written = new Set<string>();
        const put: Put = (name, data) => {
          written.add(name);
          // Builds of one content for two addresses may run side by side.
          writeWhole(join(out, name), data);
        };
        const { css, had } = await cutFaces(
          whole ? () => true : (letter) => wanted.has(letter),
          sampleOf(content),
          put,
        );
        put('fonts.css', css);
        put('katex.css', await cutKatex(whole ? undefined : content, put, join(cacheRoot(), 'fonts')));
        // What an earlier build left is no part of this one.
        for (const name of readdirSync(out)) if (!written.has(name)) rmSync(join(out, name), { force: true });
        const missing = [...typed].filter((letter) => !had.has(`text ${letter}`));
        if (command === 'build' && missing.length)
          logger.info(
            `The text face lacks these, so the reader's own fonts show them: ${missing.map(name).join(', ')}`,
          );
        updateConfig({ vite: { resolve: { alias: { '#fonts': out } } } });
      },
    },
  };
}

async function cutFaces(wanted: Wish, sample: string, put: Put): Promise<{ css: string; had: Set<string> }> {
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
      const cut = await subset(
        file,
        { characters: letters.join(''), axes, features },
        join(cacheRoot(), 'fonts'),
      );
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

function name(letter: string): string {
  return `${letter} (U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`;
}
