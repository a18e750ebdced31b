import { parseDocument } from 'yaml';
import type { Line } from '../lines.ts';
import { giveKey } from './keys.ts';
import { pictureAt } from './page-files.ts';
import { beside, bracesOf, withText, type Page } from './page.ts';

const SHOWS = /^\s*(?:knitr::)?include_graphics\(\s*(["'])([^"']+)\1[^()]*\)\s*$/;

/** A chunk of Quarto or R Markdown that only shows an image, as that image, with its caption and its key. */
export function imageOfChunk(inside: readonly Line[], typed: string, page: Page): Line[] | undefined {
  const said = inside.filter(({ text }) => /^\s*#\|/.test(text));
  const code = inside.filter((line) => !said.includes(line) && line.text.trim() !== '');
  const path = code.length === 1 ? SHOWS.exec(code[0]!.text)?.[2] : undefined;
  if (!path) return undefined;
  const options = optionsOf(said, typed);
  const text = (...names: string[]): string =>
    (names.map((name) => options.get(name)).find(Boolean) ?? '').replace(/\s+/g, ' ').trim();
  const [caption, alt, label] = [text('fig-cap', 'fig.cap'), text('fig-alt', 'fig.alt'), text('label')];
  const width = /^\d{1,2}%$/.exec(text('out-width', 'out.width'))?.[0];
  const key = caption && /^fig[-:]/.test(label) ? giveKey(page, label, 'fig') : '';
  const pad = /^\s*/.exec(code[0]!.text)![0];
  const braces = bracesOf(
    key && `#${key}`,
    key && alt && `alt="${alt.replaceAll('"', '”')}"`,
    width && `width=${width}`,
  );
  const image = `![${key ? caption : alt || caption}](${pictureAt(path, page)})`;
  const words = !key && alt && caption ? [beside(code[0]!), beside(code[0]!, pad + caption)] : [];
  return [
    beside(inside[0]!),
    withText(code[0]!, `${pad}${image}${braces}`),
    ...words,
    beside(inside.at(-1)!),
  ].map((line) => ({ ...line, code: false }));
}

// What stands behind `#|`, and R Markdown's between the braces.
function optionsOf(said: readonly Line[], braces: string): Map<string, string> {
  const typed = said.map(({ text }) => text.replace(/^\s*#\|\s?/, '')).join('\n');
  const yaml = parseDocument(typed).toJS() as unknown;
  const given = typeof yaml === 'object' && yaml ? Object.entries(yaml) : [];
  const braced = [...braces.matchAll(/([\w.-]+)\s*=\s*"([^"]*)"/g)].map(([, key, value]) => [key, value]);
  const [, label] = /^\s*([\w-]+)\s*(?:,|$)/.exec(braces) ?? [];
  return new Map(
    [...(label ? [['label', label]] : []), ...braced, ...given].map(([k, v]) => [String(k), String(v)]),
  );
}
