import type { Mine } from './mine.ts';

/** A slot's file with a reader's words in it: its own front matter, and whose words they are. */
export function slotMarkdown(matter: string, words: string): string {
  const by = /^by:/m.test(matter) ? '' : 'by: companion\n';
  return `---\n${matter.trim()}\n${by}---\n\n${words.trim()}\n`;
}

/** Everything that a reader has written, for a file of their own. */
export function allAsMarkdown(all: readonly Mine[], origin: string): string {
  const pages = Map.groupBy(all, ({ path }) => path);
  const parts = [...pages].map(([path, here]) => {
    const head = `## ${here[0]!.page}\n\n<${origin}${path}>\n`;
    return [head, ...here.map(oneAsMarkdown)].join('\n');
  });
  return ['# What I wrote\n', ...parts].join('\n');
}

function oneAsMarkdown({ asked, words, also = [], went, due }: Mine): string {
  const said = [went && `How it went: ${went}.`, due && `To be asked again from ${due} on.`].filter(Boolean);
  const blocks = [
    asked.replace(/^/gm, '> '),
    words.trim(),
    ...also.map((other) => `Also, at another time or in another tab:\n\n${other.trim()}`),
    said.join(' '),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
