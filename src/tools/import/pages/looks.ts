import { keyOf } from './keys.ts';
import { bracesOf, type Page } from './page.ts';

type Left = (what: string) => void;

// Code within a sentence, as its line has it: it is held aside.
const CODE = /(\uE000.)\{(?:\.|:\s*)([^{}]*)\}/gu;

/** What stands between braces behind words: keys, widths and marks stay, what only says how something looks is left out. */
export function rewriteLooks(typed: string, _: Page, left: Left): string {
  return (
    typed
      .replace(CODE, (_, code: string, looks: string) => {
        left(`the language of code in a sentence: ${looks.trim()}`);
        return code;
      })
      .replace(/(?<=\))\{:?([^{}]*)\}/g, (_, inside: string) => ofPicture(inside, left))
      .replace(
        /(?<!:(?:abbr|kbd))\[([^[\]]+)\]\{((?:[.#]|\w+=)[^{}]*)\}/g,
        (_, said: string, inside: string) => ofWords(said, inside, left),
      )
      // kramdown's, behind a link or emphasis.
      .replace(/(?<=[*_\])])\{:\s*([^{}]*)\}/g, (_, inside: string) => {
        left(`how something looks: ${inside.trim()}`);
        return '';
      })
  );
}

function ofWords(said: string, inside: string, left: Left): string {
  if (inside === '.mark' || inside === '.highlight') return `==${said}==`;
  if (/^\.(?:aside|column-margin|marginnote)$/.test(inside)) return `^[${said}]`;
  if (inside === '.kbd') return `<kbd>${said}</kbd>`;
  if (inside === '.underline' || inside === '.ul') return `<u>${said}</u>`;
  left(`how "${said}" looks: {${inside}}`);
  const id = /#([\w-]+)/.exec(inside)?.[1];
  return id ? `<a id="${id}"></a>${said}` : said;
}

function ofPicture(inside: string, left: Left): string {
  const id = /(?:^|\s)#([\w:-]+)/.exec(inside)?.[1];
  const alt = /(?:fig-)?alt="([^"]*)"/.exec(inside)?.[1];
  const width = /width="?(\d{1,3}%)/.exec(inside)?.[1];
  const key = id && /^fig[-:_]/.test(id) ? keyOf(id, 'fig') : undefined;
  const rest = inside.replace(/(?:^|\s):?\s*#[\w:-]+|(?:fig-)?alt="[^"]*"|width="?\d{1,3}%"?|^:/g, '').trim();
  if (rest) left(`how an image looks: ${rest}`);
  return bracesOf(key && `#${key}`, key && alt !== undefined && `alt="${alt}"`, width && `width=${width}`);
}
