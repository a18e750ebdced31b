import { commentOf, type Page } from './page.ts';

/** Marks around words that other tools have: comments, what is inserted, words above words. */
export function rewriteMarks(typed: string, _: Page, left: (what: string) => void): string {
  return (
    typed
      // As browsers read it.
      .replace(/<\/br\s*>/gi, '<br>')
      .replace(/&(lt|gt|amp|quot|nbsp)(?=[\s<,.)]|$)/g, '&$1;')
      .replace(/%%([^%]+)%%/g, (_, inside: string) => commentOf(inside))
      .replace(
        /\+\+((?:[a-z]{2,}|f\d+)(?:\+[a-z\d-]+)+)\+\+/gi,
        (_, keys: string) => `<kbd>${keys.replaceAll('+', '</kbd>+<kbd>')}</kbd>`,
      )
      .replace(/\^\^(?=\S)([^^\n]+)(?<=\S)\^\^/g, '<ins>$1</ins>')
      .replace(/\+\+(?=\S)([^+\n]+)(?<=\S)\+\+/g, '<ins>$1</ins>')
      .replace(/\{(\p{L}[\p{L} -]+)\|(\p{L}[\p{L} -]+)\}/gu, '$1 ($2)')
      .replace(/\[name=([^[\]]+)\]/g, '**$1**')
      .replace(/\[time=([^[\]]+)\]/g, '$1')
      .replace(/(?<!\w):(?:material|fontawesome|octicons|simple)-[\w-]+:\s?/g, (icon) => {
        left(`an icon: ${icon.trim()}`);
        return '';
      })
      .replace(/\s*\[color=([^[\]]+)\]/g, (_, colour: string) => {
        left(`how something looks: ${colour}`);
        return '';
      })
  );
}
