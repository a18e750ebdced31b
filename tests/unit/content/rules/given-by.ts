import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { checkContent } from '../../../../src/content/checks/check-content.ts';
import { context, forgetContext } from '../../../../src/content/context.ts';
import { renderText } from '../../../../src/render/markdown/render-text.ts';
import { folderOf } from '../../content.ts';

const WORKS = `@online{one, author = {One, A}, title = {A}, date = {2020}}
@online{two, author = {Two, B}, title = {B}, date = {2021}}`;
const LINE = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><path d="M0 0h1"/></svg>';

// What only boxes are made of.
const LAYOUT = new Set(['div', 'output', 'section', 'span']);

const VOID = new Set(['br', 'hr', 'img']);

/** What each of these texts gives: its HTML without attributes, or the codes of its faults behind a "!". */
export async function givenBy(texts: readonly string[]): Promise<string[]> {
  const files = texts.map((text, i) => ({
    [`lectures/r${i}/lecture.yaml`]: 'title: R\n',
    [`lectures/r${i}/notes.md`]: `---\nby: notes\n---\n\n${text}\n`,
    [`lectures/r${i}/figures/x.svg`]: LINE,
  }));
  process.env['CONTENT_DIR'] = folderOf(
    Object.assign({ 'references.bib': WORKS }, ...files) as Record<string, string>,
  );
  forgetContext();
  const { texts: read, content } = context();
  const faults = Map.groupBy(checkContent(content), ({ file }) => /\/(r\d+)\//.exec(file)?.[1]);
  return Promise.all(
    texts.map(async (_, i) => {
      const codes = faults.get(`r${i}`)?.map(({ code }) => code);
      if (codes) return `!${[...new Set(codes)].join(' ')}`;
      const { html } = await renderText(read.get(`lectures/r${i}/notes.md`)!);
      return plain(html);
    }),
  );
}

function plain(html: string): string {
  return said(fromHtml(html, { fragment: true }))
    .replace(/\s+/g, ' ')
    .trim();
}

function said(node: Nodes): string {
  if (node.type === 'text') return node.value;
  const inside = 'children' in node ? node.children.map(said).join('') : '';
  if (node.type !== 'element' || LAYOUT.has(node.tagName)) return inside;
  if (node.tagName === 'copy-button') return '';
  const { className } = node.properties;
  const name = [className].flat().includes('anchor') ? '' : node.tagName;
  const kept = Object.entries(node.properties).filter(([key]) => isKept(node.tagName, key));
  const begun = `<${[name, ...kept.map(([key, value]) => `${key}=${String(value)}`)].join(' ')}>`;
  return name && (VOID.has(name) ? begun : `${begun}${inside}</${name}>`);
}

function isKept(tag: string, key: string): boolean {
  return (
    key === 'start' ||
    key === 'alt' ||
    (key === 'style' && tag === 'img') ||
    (key === 'id' && /^h\d$/.test(tag)) ||
    (key === 'className' && /^t[hd]$/.test(tag))
  );
}
