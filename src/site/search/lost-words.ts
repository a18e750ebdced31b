import { decoded } from '../../shared/decoded.ts';
/** The words of the last step of a path under `base`: what a reader of a dead address was after. */
export function lostWords(pathname: string, base: string): string {
  const path = pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
  const last =
    path
      .split('/')
      .filter((step) => step && !/^(index|404)(\.\w+)?$/.test(step))
      .at(-1) ?? '';
  return decoded(last)
    .replace(/\.[a-z]{2,5}$/i, '')
    .replace(/[-_+.\s]+/g, ' ')
    .trim();
}
