import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fontsFolder, readSettings } from '../../../../../src/content/load/load-settings.ts';
import { openSite } from '../../../site.ts';

const folder = openSite({ 'glossary/word.md': '---\nname: word\nby: companion\n---\n\nA plain $x$.\n' });
const out = fontsFolder(readSettings());

/** Cuts as a build of its own does; gives which files were written, and what the text face is said to lack. */
async function cut(): Promise<{ written: string[]; said: string }> {
  (globalThis as { lectureNotes?: unknown }).lectureNotes = undefined;
  const { fonts } = await import('../../../../../src/site/build/fonts/fonts.ts');
  const before = stamps();
  let said = '';
  await fonts().hooks['astro:config:setup']!({
    command: 'build',
    updateConfig: () => undefined,
    logger: { info: (line: string) => (said = line) },
  } as never);
  const written = Object.entries(stamps()).filter(([name, stamp]) => before[name] !== stamp);
  return { written: written.map(([name]) => name), said };
}

function stamps(): Record<string, string> {
  mkdirSync(out, { recursive: true });
  return Object.fromEntries(
    readdirSync(out).map((name) => {
      const { ino, ctimeNs } = statSync(join(out, name), { bigint: true });
      return [name, `${ino} ${ctimeNs}`];
    }),
  );
}

it('fonts stand from one build to the next, until the content needs others or somebody touches them', async () => {
  expect((await cut()).written).toEqual(
    expect.arrayContaining(['fonts.css', 'katex.css', 'text-basic.woff2']),
  );
  expect(await cut()).toEqual({ written: [], said: '' });

  const file = join(out, 'KaTeX_Math-Italic.woff2');
  const whole = readFileSync(file);
  for (const touch of [
    () => writeFileSync(file, 'damaged'),
    () => rmSync(file),
    () => writeFileSync(join(out, 'more'), ''),
  ]) {
    touch();
    expect((await cut()).written).toContain('fonts.css');
    expect(readFileSync(file)).toEqual(whole);
    expect(readdirSync(out)).not.toContain('more');
  }

  const text = join(folder, 'glossary/word.md');
  writeFileSync(text, readFileSync(text, 'utf8').replace('$x$', '$xy$'));
  expect((await cut()).written).toContain('fonts.css');
  expect(readFileSync(file)).not.toEqual(whole);

  // What is missing is said in each build.
  writeFileSync(text, `${readFileSync(text, 'utf8')}\nAnd ꙮ.\n`);
  for (const { said } of [await cut(), await cut()]) expect(said).toContain('ꙮ');
});
