import type { Element, ElementContent, Root, Text } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { element, hasClass } from './make-nodes.ts';

/** A quiet link beside each heading, and a frame that can be scrolled with keys around wide things. */
export function rehypeFrames() {
  return (tree: Root, file: VFile): void => {
    const counts = new Map<string, number>();
    // Labels differ, so that a list of the page's regions tells them apart.
    const label = (what: string): string => {
      const n = (counts.get(what) ?? 0) + 1;
      counts.set(what, n);
      return [what, n, file.data['scope']].filter(Boolean).join(' ');
    };
    // Beside a Table 1 with a caption, another must not be called so.
    let table = 'Table';
    visit(tree, 'element', ({ properties }) => {
      if (properties['dataNamed']) table = 'Unnumbered table';
    });
    visit(tree, 'element', (node, index, parent) => {
      if (!parent || index === undefined) return undefined;
      if (/^h[2-6]$/.test(node.tagName) && node.properties['id']) {
        parent.children[index] = headed(node);
        return SKIP;
      }
      if (node.tagName === 'table') {
        // Visited again inside its frame, for what its cells hold.
        if (parent.type === 'element' && hasClass(parent, 'table')) return undefined;
        const { dataNamed, dataHeadless, ...own } = node.properties;
        node.properties = own;
        if (dataHeadless !== undefined) node.children = [element('tbody', {}, rowsOf(node))];
        // With a number it is called as its caption is.
        const name = dataNamed
          ? { role: 'region', ariaLabelledby: `${String(dataNamed)}-title`, tabIndex: 0 }
          : scrolls(label(table));
        parent.children[index] = element('div', { className: ['table'], ...name }, [node]);
        return index;
      }
      if (node.tagName === 'pre') {
        // Shiki writes it by its name in HTML, which would stand there beside ours.
        delete node.properties['tabindex'];
        const name = label('Code');
        Object.assign(node.properties, scrolls(name));
        if (isBox(parent)) parent.children.push(copyButton(name));
      }
      // What machines read stays as it is when a page is translated.
      if (node.tagName === 'pre' || node.tagName === 'code') node.properties['translate'] = 'no';
      // `align` is no longer HTML.
      const { align } = node.properties;
      if (align !== undefined) {
        delete node.properties['align'];
        node.properties['className'] = [`to-${align}`];
      }
      // Nobody can tick it here: it says in words how it stands.
      if (node.tagName === 'input') parent.children[index] = state(node.properties['checked'] === true);
      if (hasClass(node, 'katex-display')) Object.assign(node.properties, scrolls(label('Formula')));
      return undefined;
    });
  };
}

// What Markdown has for a head is a row like the others.
function rowsOf(table: Element): ElementContent[] {
  return table.children.flatMap((part) => (part.type === 'element' ? part.children : []));
}

function isBox(node: { type: string }): boolean {
  return node.type === 'element' && hasClass(node as Element, 'code');
}

// It shows where there is script: see site/browser/copy-button.ts.
function copyButton(name: string): Element {
  const text = (value: string): Text => ({ type: 'text', value });
  const more = element('span', { className: ['sr'] }, [text(` ${name.toLowerCase()}`)]);
  return element('copy-button', {}, [
    element('button', { type: 'button' }, [text('Copy'), more]),
    element('output', { className: ['sr'] }),
  ]);
}

function state(done: boolean): Element {
  return element('span', { className: ['task'] }, [{ type: 'text', value: done ? 'Done:' : 'To do:' }]);
}

function headed(heading: Element): Element {
  const id = String(heading.properties['id']);
  const link = element('a', {
    className: ['anchor'],
    href: `#${id}`,
    ariaLabel: `Link to “${wordsOf(heading)}”`,
  });
  // A reader mode takes a `div` without a paragraph for an empty one.
  return element('section', { className: ['headed'] }, [heading, link]);
}

// A formula is said as in TeX, and a footnote's number is no word of the heading.
function wordsOf(node: Element): string {
  const { dataTex } = node.properties;
  if (hasClass(node, 'fn')) return '';
  if (dataTex !== undefined) return String(dataTex);
  return node.children.map((child) => (child.type === 'element' ? wordsOf(child) : toString(child))).join('');
}

function scrolls(ariaLabel: string): Element['properties'] {
  return { role: 'region', ariaLabel, tabIndex: 0 };
}
