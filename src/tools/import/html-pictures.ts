const TAG = /<img\s(?:[\w-]{1,40}(?:\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>=]+))?\s*){1,20}\/?>/gi;

/** A line whose pictures in HTML are pictures in Markdown; what only says how they lie on a page is left out. */
export function tagsAsPictures(line: string): string {
  // Within other HTML it is shown as the code that it is.
  if (/^\s*<(?!img\s|p[\s>]|center>|br)/i.test(line)) return line;
  return line.replace(TAG, (tag) => {
    const all = [...tag.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=]+))/g)];
    const field = new Map(all.map(([, name = '', a, b, c]) => [name.toLowerCase(), a ?? b ?? c ?? '']));
    const [src = '', alt = '', title = ''] = ['src', 'alt', 'title'].map((name) => field.get(name));
    const others = [...field.keys()].filter((name) => !LAYOUT.test(name));
    if (others.length || !src || /[\s()<>]/.test(src) || /[[\]\\]/.test(alt) || /["\\]/.test(title))
      return tag;
    return `![${alt}](${src}${title ? ` "${title}"` : ''})`;
  });
}

const LAYOUT = /^(?:src|alt|title|width|height|style|align|class|border|loading)$/;
