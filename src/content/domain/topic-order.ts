/** A topic, as far as its place among others goes. */
export interface Placed {
  id: string;
  order: number;
}

/** Compares topics by their order; two of one order come by their names. */
export function byOrder(a: Placed, b: Placed): number {
  return a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
