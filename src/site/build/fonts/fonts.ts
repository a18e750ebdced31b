import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { AstroIntegration } from 'astro';
import { codePoint } from '../../../shared/printable.ts';
import { context } from '../../../content/context.ts';
import { fontsFolder } from '../../../content/load/load-settings.ts';
import { keptFor } from '../../../content/load/site-cache.ts';
import { digestOfJson, sumOf } from '../../../shared/build-cache.ts';
import { writeWhole } from '../../../shared/write-atomically.ts';
import { contentCharacters, sampleOf } from './characters.ts';
import type { Asked } from './cut-fonts.ts';
import { formulasOf } from './formulas-of.ts';

/** What a build has cut: to what, which files it has written, and which letters it has not found. */
interface Cut {
  asked: string;
  sums: Record<string, string>;
  missing: string[];
}

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
        const formulas = whole ? [] : formulasOf(content);
        const typed = [...contentCharacters(content)].sort().join('');
        const missing = await cutOnce(out, { typed, sample: sampleOf(content), formulas, whole });
        if (command === 'build' && missing.length)
          logger.info(
            `The text face lacks these, so the reader's own fonts show them: ${missing.map(name).join(', ')}`,
          );
        updateConfig({ vite: { resolve: { alias: { '#fonts': out } } } });
      },
    },
  };
}

// Fonts that stand as they were cut to the same are not cut again.
async function cutOnce(out: string, wish: Asked): Promise<string[]> {
  const kept = keptFor('made', context().settings);
  const file = `fonts-${basename(out)}.json`;
  const asked = digestOfJson(wish);
  const last = JSON.parse(kept.get(file)?.toString() ?? '{}') as Partial<Cut>;
  if (last.asked === asked && isDeepStrictEqual(last.sums, sumsIn(out))) return last.missing!;
  const { cutFonts } = await import('./cut-fonts.ts');
  const written = new Set<string>();
  const missing = await cutFonts(wish, (name, data) => {
    written.add(name);
    // Builds of one content for two addresses may run side by side.
    writeWhole(join(out, name), data);
  });
  // What an earlier build left is no part of this one.
  for (const name of readdirSync(out)) if (!written.has(name)) rmSync(join(out, name), { force: true });
  kept.put(file, JSON.stringify({ asked, sums: sumsIn(out), missing } satisfies Cut));
  return missing;
}

function sumsIn(folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, sumOf(join(folder, name))]));
}

function name(letter: string): string {
  return `${letter} (${codePoint(letter)})`;
}
