import { loadPart } from '../../../shared/load-part.ts';

/** Shows what a reader has written; where what shows it does not come, that is said before an element, once, with the way on. */
export function showWritten<Part>(
  load: () => Promise<Part>,
  show: (part: Part) => unknown,
  before: Element,
): void {
  const said = before.previousElementSibling;
  const says = said?.matches('.written') ? said : document.createElement('p');
  says.className = 'written';
  says.role = 'status';
  before.before(says);
  void loadPart(
    load,
    (part) => {
      says.remove();
      return show(part);
    },
    'What you have written',
    says,
  );
}
