import { writeDirective } from './write-directive.ts';
import {
  generateFragmentFromRange,
  GenerateFragmentStatus,
} from 'text-fragments-polyfill/dist/fragment-generation-utils.js';

/**
 * The address of a passage: of the heading, figure or note that it stands in, and, where the engine knows such links, of these very words.
 * Who opens it when the words have changed comes to the heading.
 */
export function linkTo(range: Range): string {
  const [page = ''] = location.href.split('#');
  const id = idBefore(range.startContainer);
  const words = 'fragmentDirective' in document ? directive(range) : '';
  return page + (id || words ? `#${id}` : '') + words;
}

function directive(range: Range): string {
  // It widens what it is given to whole words.
  const { status, fragment } = generateFragmentFromRange(range.cloneRange());
  return status === GenerateFragmentStatus.SUCCESS && fragment ? writeDirective(fragment) : '';
}

function idBefore(node: Node): string {
  const element = node instanceof Element ? node : node.parentElement;
  const within = element?.closest<HTMLElement>('main :is(figure, .note, .slot, li, h2, h3)[id]');
  if (within) return within.id;
  const headings = [...document.querySelectorAll<HTMLElement>('main :is(h2, h3)[id]')];
  const isBefore = (heading: Node): boolean =>
    (heading.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return headings.findLast(isBefore)?.id ?? '';
}
