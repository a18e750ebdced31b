import type { WorkView } from '../../render/views/views.ts';

/** "Elhage et al., Transformer Circuits Thread, 2021": a work in one line, without its title. */
export function sourceOf({ authors, venue, year }: WorkView): string {
  return [authors, venue, year].filter(Boolean).join(', ');
}
