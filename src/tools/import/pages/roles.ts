import { own } from '../../../shared/own-property.ts';
import { quoted } from './abbreviations.ts';
import { handoutAt } from './page-files.ts';
import type { Page } from './page.ts';
import type { Line } from '../lines.ts';

const ROLE = /\{([a-z][\w:-]*)\}(`+)(?!`)([^]*?)(?<!`)\2(?!`)/g;

type Write = (inside: string) => string;
const worksOf = (inside: string, between: string): string =>
  inside
    .split(',')
    .map((key) => `@${key.trim()}`)
    .join(between);

// Roles that say what becomes of the words, whatever these are.
const PLAIN: Readonly<Record<string, Write>> = {
  ...each('cite cite:p cite:ps citep', (inside) => `[${worksOf(inside, '; ')}]`),
  ...each('cite:t cite:ts citet', (inside) => worksOf(inside, ', ')),
  ...each('code file func meth class samp command', (inside) => `\`${inside}\``),
  ...each('smallcaps sc guilabel', (inside) => inside),
  ...each('del strike', (inside) => `~~${inside}~~`),
  math: (inside) => `$${inside}$`,
  u: (inside) => `<u>${inside}</u>`,
  sub: (inside) => `<sub>${inside}</sub>`,
  sup: (inside) => `<sup>${inside}</sup>`,
  kbd: (inside) => `<kbd>${inside}</kbd>`,
};

function each(names: string, write: Write): Record<string, Write> {
  return Object.fromEntries(names.split(' ').map((name) => [name, write]));
}

/** MyST's roles in forms of this site. */
export function roles(text: string, { n }: Line, page: Page): string {
  return text.replace(ROLE, (all, role: string, _: string, inside: string) => {
    const [, said, target = inside] = /^(.*?)\s*<([^<>]+)>$/.exec(inside) ?? [];
    const key = page.keys.get(target);
    const left = (what: string): void => void page.left.push({ line: n, what });
    switch (role) {
      case 'eq':
        return key ? `@${key}` : `\`${inside}\``;
      case 'ref':
      case 'numref':
      case 'prf:ref':
        if (key && !said) return `@${key}`;
        // "Figure %s" is words around a number.
        if (key && /%s|\{number\}/.test(said!)) return said!.replace(/%s|\{number\}/, `[-@${key}]`);
        return `[${said ?? headingOf(target, page) ?? target}](#${key ?? target})`;
      case 'index':
        left(`an entry of an index: ${target}`);
        return said ?? inside;
      case 'doc':
      case 'term':
      case 'download':
        if (role === 'download' && handoutAt(target, page, said ?? '') !== target)
          return `[${said ?? target}](${handoutAt(target, page, said ?? '')})`;
        left(`a link to "${target}" that has no page here`);
        return said ?? inside;
      case 'abbr': {
        const [, short, long] = /^(.*?)\s*\((.*)\)\s*$/.exec(inside) ?? [];
        return short && long ? `:abbr[${short}]{title="${quoted(long)}"}` : inside;
      }
      case 'button':
        return said && /^https?:/.test(target) ? `[${said}](${target})` : inside;
    }
    const write = own(PLAIN, role);
    if (write) return write(inside);
    left(`the role {${role}}, shown as code`);
    return all.includes('``') ? all : `\`{${role}}\` \`${inside}\``;
  });
}

// The words of the heading that a name stands above: `(name)=`.
function headingOf(name: string, { lines }: Page): string | undefined {
  const at = lines.findIndex(({ text, code }) => !code && text.trim() === `(${name})=`);
  const next = at === -1 ? undefined : lines.slice(at + 1).find(({ text }) => text.trim() !== '');
  const words = /^#{1,6}\s+(.*)$/.exec(next?.text ?? '')?.[1];
  return words && !/[[\]`{}]/.test(words) ? words : undefined;
}
