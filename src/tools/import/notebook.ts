import { filled } from '../../shared/filled.ts';
import { clean } from './decode.ts';
import { FENCE, readLines } from './lines.ts';
import type { Cell, Notebook } from './notebook-schema.ts';
import { fenced, outputText } from './outputs.ts';
import { Pictures } from './note-pictures.ts';

/** A notebook as notes are read. */
export interface Read {
  text: string;
  pictures: Pictures;
  /** What has no form in notes, and where it is: "cell 3: application/vnd.plotly.v1+json". */
  left: string[];
}

/** A notebook as Markdown: its text as it is, code and what it printed as code, what it drew as pictures. */
export function notebookText({ metadata, cells }: Notebook): Read {
  const pictures = new Pictures(cells.map(({ source }) => source).join('\n'));
  const language = metadata.language_info?.name ?? metadata.kernelspec?.language ?? '';
  const left: string[] = [];
  const parts = cells.flatMap((cell, i) => {
    const name = `output-${i}`;
    const outputs = cell.outputs.map((output, n) => {
      const { text, unknown } = outputText(output, (words, kind, data, base64) =>
        pictures.add(words || `${name}-${n}`, kind, data, base64),
      );
      left.push(...unknown.map((kind) => `cell ${i + 1}: ${kind}`));
      return text;
    });
    return [cellText(cell, language, pictures), ...outputs];
  });
  const text = [head(metadata, cells[0]), ...parts].filter((part) => part.trim()).join('\n\n');
  return { text: clean(`${text}\n`), pictures, left };
}

// What a notebook says of itself, where its first cell is not the front matter itself.
function head({ title, authors = [] }: Notebook['metadata'], first: Cell | undefined): string {
  const names = authors.map(({ name }) => name).filter(Boolean);
  const said = filled({ title: title?.trim() && title, author: names.join(', ') });
  const fields = Object.entries(said).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  if (fields.length === 0 || first?.source.startsWith('---\n')) return '';
  return ['---', ...fields, '---'].join('\n');
}

function cellText(cell: Cell, language: string, pictures: Pictures): string {
  const source = cell.source.replace(/\s+$/, '').replace(/^(?:[ \t]*\r?\n)+/, '');
  if (source === '') return '';
  if (cell.cell_type === 'markdown') return whole(withAttachments(source, cell, pictures));
  if (cell.cell_type === 'code') return fenced(source, languageOf(cell, language));
  const format = String(cell.metadata['format'] ?? cell.metadata['raw_mimetype'] ?? '');
  // A first cell of this kind holds the front matter that other tools read.
  if (/markdown/.test(format) || /^---\n[^]*\n---$/.test(source)) return source;
  return fenced(source, /(?:html|latex|python|rst)$/.exec(format)?.[0]);
}

// A line such as "%%bash" says that the cell is in another language.
function languageOf({ source, metadata }: Cell, language: string): string {
  const magic = /^\s*%%(bash|sh|html|javascript|js|latex|perl|ruby|sql)\b/.exec(source)?.[1];
  const editor = metadata['vscode'] as { languageId?: unknown } | undefined;
  return magic ?? (typeof editor?.languageId === 'string' ? editor.languageId : language);
}

function withAttachments(source: string, { attachments }: Cell, pictures: Pictures): string {
  let text = source;
  for (const [name, bundle] of Object.entries(attachments))
    for (const [type, data] of Object.entries(bundle)) {
      const kind = /^image\/([\w.+-]+)$/.exec(type)?.[1];
      if (!kind) continue;
      const lies = pictures.add(name, kind, [data].flat().join(''));
      for (const typed of [name, encodeURIComponent(name), encodeURI(name)])
        text = text.replaceAll(`attachment:${typed}`, lies);
    }
  return text;
}

// Code that does not end goes to the end of its cell, and not into the next.
function whole(text: string): string {
  const open = readLines(text).find((line) => !line.code && FENCE.test(line.text));
  const mark = open && FENCE.exec(open.text)![1]!;
  return mark ? `${text}\n${mark}` : text;
}
