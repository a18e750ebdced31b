import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import type { AstroIntegration } from 'astro';
import { context } from '../../markdown/context.ts';
import { contentCharacters, mathInUse, pageCharacters } from './characters.ts';
import { FACES, SCRIPTS, type Face } from './faces.ts';
import { coverage, subset } from './subset.ts';

/** Says whether a letter is to be kept. */
type Wish = (letter: string) => boolean;

const CACHE = resolve('.cache/fonts');
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
        const { content, settings } = context();
        // Builds of different contents may run side by side.
        const out = join(CACHE, createHash('sha256').update(settings.contentDir).digest('hex').slice(0, 8));
        mkdirSync(out, { recursive: true });
        // An author at work types letters that nobody has typed before: there, fonts are whole.
        const whole = command === 'dev';
        const typed = contentCharacters(content);
        const text: Wish = whole ? () => true : has(new Set([...typed, ...pageCharacters()]));
        const { css, had } = await cutFaces(text, out);
        writeFileSync(join(out, 'fonts.css'), css);
        const { letters, classes } = mathInUse(content);
        const sheet = await cutKatex(whole ? () => true : has(letters), out);
        writeFileSync(join(out, 'katex.css'), whole ? sheet : rulesInUse(sheet, classes));
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

async function cutFaces(wanted: Wish, out: string): Promise<{ css: string; had: Set<string> }> {
  const rules: string[] = [];
  const had = new Set<string>();
  for (const face of FACES)
    for (const script of SCRIPTS) {
      const file = join(modules, face.source.replace('{script}', script));
      // A letter that an earlier part has is not asked for again.
      const letters = [...(await coverage(file))]
        .filter((letter) => wanted(letter) && !had.has(`${face.id} ${letter}`))
        .sort();
      for (const letter of letters) had.add(`${face.id} ${letter}`);
      if (letters.length === 0 && script !== 'latin') continue;
      const { axes, features } = face;
      const name = `${face.id}-${script}.woff2`;
      writeFileSync(
        join(out, name),
        await subset(file, { characters: letters.join(''), axes, features }, CACHE),
      );
      rules.push(ruleOf(face, name, letters));
    }
  return { css: rules.join('\n'), had };
}

function ruleOf({ family, style, weight, display }: Face, name: string, letters: string[]): string {
  const range = rangesOf(letters.map((letter) => letter.codePointAt(0)!));
  return `@font-face{font-family:'${family}';font-style:${style};font-weight:${weight};font-display:${display};src:url('./${name}') format('woff2');unicode-range:${range}}`;
}

// KaTeX's own style sheet, with the fonts that its formulas here need and no older formats.
async function cutKatex(wanted: Wish, out: string): Promise<string> {
  const css = createRequire(import.meta.url).resolve('katex/dist/katex.min.css');
  const folder = join(dirname(css), 'fonts');
  const needed = new Set<string>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.woff2'))) {
    const characters = [...(await coverage(join(folder, file)))].filter(wanted).sort().join('');
    if (!characters) continue;
    needed.add(file);
    writeFileSync(join(out, file), await subset(join(folder, file), { characters }, CACHE));
  }
  return readFileSync(css, 'utf8').replace(/@font-face\{[^}]*\}/g, (rule) => {
    const file = /fonts\/([\w-]+\.woff2)/.exec(rule)?.[1];
    if (!file || !needed.has(file)) return '';
    return rule.replace(/src:[^;}]*/, `src:url('./${file}') format('woff2')`);
  });
}

/** The rules of a flat style sheet that can apply where only these classes are used; at-rules stay. */
export function rulesInUse(css: string, classes: ReadonlySet<string>): string {
  return css.replace(/([^{}]+)\{([^{}]*)\}/g, (rule, selectors: string, body: string) => {
    if (selectors.startsWith('@')) return rule;
    const kept = selectors
      .split(',')
      .filter((one) => [...one.matchAll(/\.([\w-]+)/g)].every(([, name]) => classes.has(name!)));
    return kept.length ? `${kept.join(',')}{${body}}` : '';
  });
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

function has(letters: Set<string>): Wish {
  return (letter) => letters.has(letter);
}

function name(letter: string): string {
  return `${letter} (U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`;
}
