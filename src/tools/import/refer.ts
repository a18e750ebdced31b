/** Texts in whose sentences `\@eq-key` is a reference again, wherever something has that key now. */
export function refer(text: string, keys: { has(key: string): boolean }): string {
  const head = /^---\n[^]*?\n---\n/.exec(text)?.[0] ?? '';
  let code = '';
  const lines = text.slice(head.length).split('\n');
  return (
    head +
    lines
      .map((line) => {
        const mark = /^[\s>]*(`{3,}|~{3,})/.exec(line)?.[1];
        if (mark && (!code || mark.startsWith(code))) code = code ? '' : mark;
        // A heading and the words of a link hold none.
        if (code || mark || /^#|\]\(|`/.test(line)) return line;
        return line.replace(/\\@([a-z]{2,3}-[\p{L}\p{N}]+(?:[-_][\p{L}\p{N}]+)*)/gu, (all, key: string) =>
          keys.has(key) ? `@${key}` : all,
        );
      })
      .join('\n')
  );
}
