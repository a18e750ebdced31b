import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { LIMITS } from '../../content/domain/limits.ts';
import type { GraphFault } from '../../content/graphs/draw-graph.ts';
import { INKS } from '../../content/graphs/inks.ts';
import { escapeHtml } from '../../shared/escape-html.ts';
import { launch } from '../pdf/launch.ts';
import { prepare } from './page/prepare.ts';
import { render } from './page/render.ts';
import { takeApart, type Shape } from './page/take-apart.ts';

/** A page that draws what is in Mermaid's language. */
export interface MermaidPage {
  /** A drawing as an SVG that holds nothing but shapes and words; or why there is none. */
  draw(source: string): Promise<string | GraphFault>;
  close(): Promise<void>;
}

/** The diagrams that are drawn, and how they begin: those of which Mermaid tells what it has read, so that nothing is lost without a word. */
const KINDS = {
  'flowchart-v2': 'flowchart',
  sequence: 'sequenceDiagram',
  classDiagram: 'classDiagram',
  class: 'classDiagram',
  stateDiagram: 'stateDiagram-v2',
  er: 'erDiagram',
};

const SANS = '@fontsource-variable/source-sans-3/files/source-sans-3';
const LETTERS = [
  ['U+0-FF, U+2000-22FF', 'latin'],
  ['U+100-2FF, U+1E00-1EFF', 'latin-ext'],
  ['U+370-3FF', 'greek'],
] as const;

/** Opens a page that holds Mermaid and the site's letters, and reaches no network. */
export async function openMermaid(): Promise<MermaidPage> {
  const browser = await launch('draw', 'npm run notes -- draw');
  const context = await browser.newContext({ offline: true, serviceWorkers: 'block' });
  await context.route('**/*', (route) => route.abort());
  let page: Page | undefined;
  return {
    async draw(source) {
      const own = refused(source);
      if (own) return own;
      page ??= await openPage(await context.newPage());
      const made = await Promise.race([
        draw(page, source),
        sleep(LIMITS.graphTime, undefined, { ref: false }),
      ]);
      if (made !== undefined) return made;
      await page.close();
      page = undefined;
      return { what: 'Mermaid does not come to an end with it' };
    },
    close: () => browser.close(),
  };
}

async function openPage(page: Page): Promise<Page> {
  await page.addScriptTag({ path: fileOf('mermaid/dist/mermaid.min.js') });
  const fonts = LETTERS.map(([range, name]) => {
    const file = fileOf(`${SANS}-${name}-wght-normal.woff2`);
    return [range, readFileSync(file).toString('base64')] as const;
  });
  await page.evaluate(async (faces) => {
    for (const [unicodeRange, data] of faces) {
      const source = `url(data:font/woff2;base64,${data})`;
      document.fonts.add(await new FontFace('Drawn', source, { unicodeRange, weight: '200 900' }).load());
    }
  }, fonts);
  await page.evaluate(prepare, INKS);
  return page;
}

async function draw(page: Page, source: string): Promise<string | GraphFault> {
  const answer =
    (await page.evaluate(render, { source, kinds: KINDS })) ??
    (await page.evaluate(takeApart, { source, inks: INKS }));
  if ('what' in answer)
    return answer.line === undefined ? answer : { ...answer, line: lineOf(source, answer.line) };
  const shapes = answer.shapes.map((shape) => `  ${elementOf(shape)}\n`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${answer.width} ${answer.height}">\n${shapes}</svg>\n`;
}

// What would change how it is drawn, or lead elsewhere, is lost in a drawing that has the site's own looks.
function refused(source: string): GraphFault | undefined {
  const forms: [RegExp, string][] = [
    [/^\s*---\s*$/m, 'nothing reads its front matter'],
    [/^\s*%%\{/m, 'nothing reads its settings (%%{…}%%)'],
    [/^\s*(?:click|links?)\s/m, 'nothing reads its links (click)'],
    [/@\{[^}]*\b(?:img|icon)\s*:|\bfa[a-z]?:fa-/, 'nothing reads its images and icons'],
    [/\$\$/, 'nothing reads formulas in it ($$…$$)'],
    [/^\s*(?:accTitle|accDescr)\b/m, 'what it shows is said after its language: {alt="…"}'],
  ];
  for (const [form, what] of forms) {
    const at = source.search(form);
    if (at !== -1) return { what, line: source.slice(0, at + 1).split('\n').length };
  }
  return undefined;
}

function elementOf({ name, attributes, text }: Shape): string {
  const own = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  return `<${name}${own.join('')}${text === undefined ? '/>' : `>${escapeHtml(text)}</${name}>`}`;
}

// Mermaid counts lines without those of comments, from the first that says something.
function lineOf(source: string, line: number): number {
  const lines = source.split('\n').flatMap((text, i) => (/^\s*%%(?!\{)/.test(text) ? [] : [{ text, i }]));
  const first = lines.findIndex(({ text }) => text.trim());
  return (lines[first + line - 1]?.i ?? line - 1) + 1;
}

function fileOf(name: string): string {
  return fileURLToPath(import.meta.resolve(name));
}
