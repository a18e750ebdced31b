/** A Markdown file cut into its front matter and its body. */
export interface Parts {
  /** YAML between the two lines of ---, empty without one. */
  yaml: string;
  /** The line of the file on which the YAML begins. */
  yamlLine: number;
  body: string;
  /** False when the block is begun and never ended. */
  closed: boolean;
}

/** Cuts off the front matter, as Astro does. */
export function splitFrontMatter(text: string): Parts {
  if (!/^---[ \t]*(?:\n|$)/.test(text)) return { yaml: '', yamlLine: 1, body: text, closed: true };
  const match = /^---[ \t]*\n(?<yaml>[\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/m.exec(text);
  if (!match || match.index !== 0) return { yaml: '', yamlLine: 2, body: '', closed: false };
  return {
    yaml: match.groups?.['yaml'] ?? '',
    yamlLine: 2,
    body: text.slice(match[0].length),
    closed: true,
  };
}
