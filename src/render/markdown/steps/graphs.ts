import type { Element } from 'hast';
import type { Code, RootContent } from 'mdast';
import { drawingOf } from '../../../content/load/drawings.ts';
import type { Content } from '../../../content/load/load-content.ts';
import { element } from './make-nodes.ts';

// How small a graph may become, so that its words can be read; the column of a narrow phone, and that of a sheet of paper.
const [LEAST, PHONE, PAPER] = [0.7, 280, 600];

/** A graph as a drawing in the page, in the site's colours by day and by night; search finds its words. */
export function graphOf(node: Code, path: string, content: Content): RootContent {
  const drawing = drawingOf(node, path, content);
  const { alt = '', width } = node.attributes?.values ?? {};
  // Only authors at work see this: a graph with a fault stops the build.
  if ('what' in drawing) return { type: 'code', value: node.value };
  const { width: wide, height, transform, elements, words } = drawing;
  const shapes = elements.map(({ name, attributes: own, text }): Element => {
    const properties = Object.fromEntries(Object.entries(own).map(([key, said]) => [camel(key), said]));
    return element(name, properties, text === undefined ? [] : [{ type: 'text', value: text }]);
  });
  const least = Math.min(Math.round(wide * LEAST), PAPER);
  const isWide = least > PHONE;
  const svg = element(
    'svg',
    {
      viewBox: `0 0 ${wide} ${height}`,
      style: `max-width:${width ?? `${wide}px`}${isWide ? `;min-width:${least}px` : ''}`,
      ariaHidden: 'true',
    },
    [element('g', transform ? { transform } : {}, shapes)],
  );
  const hProperties = {
    className: ['graph'],
    role: 'img',
    ariaLabel: alt,
    dataWords: words.join(' '),
    ...(isWide ? { tabIndex: 0, style: 'overflow-x:auto' } : {}),
  };
  return { type: 'graph', children: [], data: { hName: 'div', hProperties, hChildren: [svg] } } as never;
}

// "text-anchor" as HTML's trees have it.
function camel(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
