import type { Tag } from './html-pieces.ts';

/** Counts the items of numbered lists as their tags come by, and gives the number of the item that something stands in. */
export class ItemNumbers {
  readonly #numbers = new Map<Tag, number>();

  /** Takes the next tag, with those around it. */
  see(tag: Tag, around: readonly Tag[]): void {
    if (tag.name === 'ol') this.#numbers.set(tag, Number(tag.attributes.get('start') ?? 1) - 1);
    const list = around.findLast(({ name }) => name === 'ol' || name === 'ul');
    if (tag.name !== 'li' || list?.name !== 'ol') return;
    const number = this.#numbers.get(list)! + 1;
    this.#numbers.set(list, number).set(tag, number);
  }

  /** The number of the innermost numbered item around; none where there is none. */
  of(around: readonly Tag[]): number | undefined {
    const item = around.findLast((tag) => tag.name === 'li' && this.#numbers.has(tag));
    return item && this.#numbers.get(item);
  }
}
