import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { imageMark } from '../../../shared/astro-internals.ts';

declare module 'vfile' {
  interface DataMap {
    /** Images that a text shows, as it names them. */
    imagePaths: string[];
  }
}

/** Marks the images of a text for Astro, which makes them when a page is built. */
export function rehypeImages() {
  return (tree: Root, file: VFile): void => {
    const counts = new Map<string, number>();
    visit(tree, { type: 'element', tagName: 'img' }, (node) => {
      const src = decodeURI(String(node.properties['src']));
      const index = counts.get(src) ?? 0;
      counts.set(src, index + 1);
      node.properties = imageMark({ ...node.properties, src, index });
    });
    file.data.imagePaths = [...counts.keys()];
  };
}
