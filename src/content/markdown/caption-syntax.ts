import type { Image, Nodes, Parent, PhrasingContent } from 'mdast';
import type { Processor } from 'unified';
import type { Extensions } from './micromark.ts';

interface Compiler {
  stack: Nodes[];
  data: { inReference?: boolean };
  resume(): string;
}

/** Keeps what stands between the brackets of an image, which the parser gives as plain text only: a caption has form. */
export function remarkCaptions(this: Processor): void {
  const data = this.data() as Extensions;
  (data.fromMarkdownExtensions ??= []).push({
    exit: {
      // As mdast-util-from-markdown has it, but for the caption.
      label(this: Compiler) {
        const children = (this.stack.at(-1) as Parent).children as PhrasingContent[];
        const alt = this.resume();
        const node = this.stack.at(-1) as Image | Parent;
        this.data.inReference = true;
        if (node.type === 'link') node.children = children;
        else Object.assign(node, { alt, caption: children });
      },
    },
  });
}
