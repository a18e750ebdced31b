import type { Paragraph } from 'mdast';

/** The quiet link beside a figure, a table, an equation or a note by which its address is taken along; a heading has it from `frames.ts`. */
export function addressSign(id: string, name: string): Paragraph {
  const hProperties = { className: ['anchor'], href: `#${id}`, ariaLabel: `Link to ${name}` };
  return { type: 'paragraph', children: [], data: { hName: 'a', hProperties } };
}
