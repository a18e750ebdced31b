import type { Output } from './notebook-schema.ts';

/** Takes a picture with the words that say what it shows, its kind, and its data; gives where it lies. */
type Keep = (words: string, kind: string, data: string, base64: boolean) => string;

const PICTURES = ['svg+xml', 'png', 'jpeg', 'webp', 'avif', 'gif', 'bmp'];
// What Python says of a thing that has no words of its own.
const STANDS_FOR = /^\s*<[\w.]+(?: object| size)[^<>]*>\s*$/;

/** One output as Markdown, and the kinds of what has no form there. */
export function outputText(output: Output, keep: Keep): { text: string; unknown: string[] } {
  const { output_type, text = '', data, metadata, ename, evalue, traceback } = output;
  if (output_type === 'stream') return { text: fenced(plain(text)), unknown: [] };
  if (output_type === 'error')
    return { text: fenced(plain(traceback.join('\n') || `${ename}: ${evalue}`)), unknown: [] };
  const said = (type: string): string => {
    const value = data[type];
    return typeof value === 'string' || Array.isArray(value) ? [value].flat().map(String).join('') : '';
  };
  const kind = PICTURES.find((one) => said(`image/${one}`).trim());
  if (kind) {
    const about = metadata[`image/${kind}`] as { alt?: unknown } | undefined;
    const alt = typeof about?.alt === 'string' ? about.alt.replace(/[[\]\\\s]+/g, ' ').trim() : '';
    return { text: `![${alt}](${keep(alt, kind, said(`image/${kind}`), kind !== 'svg+xml')})`, unknown: [] };
  }
  const [markdown, latex, words, html] = ['markdown', 'latex', 'plain', 'html'].map((one) =>
    said(`text/${one}`),
  );
  if (markdown?.trim() || latex?.trim()) return { text: (markdown || latex)!.trim(), unknown: [] };
  if (html?.trim() && (!words?.trim() || STANDS_FOR.test(words)))
    return { text: fenced(html.trim(), 'html'), unknown: [] };
  if (words?.trim()) return { text: fenced(plain(words)), unknown: [] };
  const json = data['application/json'];
  if (json !== undefined) return { text: fenced(JSON.stringify(json, null, 2), 'json'), unknown: [] };
  return { text: '', unknown: Object.keys(data) };
}

/** Code between marks that are longer than any in it; nothing where there is none. */
export function fenced(code: string, language = ''): string {
  const text = code.replace(/\s+$/, '').replace(/^(?:[ \t]*\r?\n)+/, '');
  const longest = (text.match(/^\s*`+/gm) ?? []).reduce(
    (most, marks) => Math.max(most, marks.trim().length),
    2,
  );
  const mark = '`'.repeat(longest + 1);
  return text
    ? [mark + (/^[a-z][\w+#-]*$/i.test(language) ? language.toLowerCase() : ''), text, mark].join('\n')
    : '';
}

// As a terminal shows it: without colours, and a line that was written over as it was last.
function plain(text: string): string {
  return text
    .replace(/\x1b\[[0-?]*[ -/]*[@-~]/g, '')
    .split(/\r?\n/)
    .map((line) => line.slice(line.lastIndexOf('\r', line.length - 2) + 1))
    .join('\n');
}
