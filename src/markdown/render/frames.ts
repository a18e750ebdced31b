import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';

/** A quiet link beside each heading, and a frame that can be scrolled with keys around wide things. */
export function rehypeFrames() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (!parent || index === undefined) return undefined;
      if (/^h[2-6]$/.test(node.tagName) && node.properties['id']) {
        parent.children[index] = headed(node);
        return SKIP;
      }
      if (node.tagName === 'table') {
        parent.children[index] = frame('table', 'Table', [node]);
        return SKIP;
      }
      if (node.tagName === 'pre') node.properties['tabIndex'] = 0;
      return undefined;
    });
  };
}

function headed(heading: Element): Element {
  const id = String(heading.properties['id']);
  const link = element('a', { className: ['anchor'], href: `#${id}`, ariaLabel: `Link to “${toString(heading)}”` });
  link.children = [{ type: 'text', value: '#' }];
  return element('div', { className: ['headed'] }, [heading, link]);
}

function frame(name: string, label: string, children: Element[]): Element {
  return element('div', { className: [name], role: 'region', ariaLabel: label, tabIndex: 0 }, children);
}

function element(tagName: string, properties: Element['properties'], children: Element[] = []): Element {
  return { type: 'element', tagName, properties, children };
}
