import type { Paragraph } from 'mdast';
import { block } from './make-nodes.ts';

/** The quiet link beside a figure, a table, an equation or a note by which its address is taken along; a heading has it from `frames.ts`. */
export function addressSign(id: string, name: string): Paragraph {
  return block('a', { className: ['anchor'], href: `#${id}`, ariaLabel: `Link to ${name}` });
}
