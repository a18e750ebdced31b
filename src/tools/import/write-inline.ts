import {
  address,
  bracketed,
  code,
  codeSpan,
  mail,
  named,
  type Cite,
  type Taken,
} from './inline-addresses.ts';
import { formula, isProse, isTex } from './inline-tex.ts';
import { pictureName } from './picture-name.ts';
import { addressAt, judgeUrl } from './find-urls.ts';

/** What a text may hold beside words: pictures, which lie in a folder, and marks of footnotes. */
export interface Extras {
  figures: string;
  footnotes: ReadonlySet<string>;
}

/** Where one is in a text: what may stand there. */
interface Around {
  cite: Cite;
  linked: boolean;
  extras: Extras | undefined;
}

// Longer runs are no emphasis, code or formula that anybody typed on purpose.
const FAR = 2000;
// Letters of every script, so that no word is cut in two.
const MAIL =
  /(?<![\p{L}\p{N}\p{M}_.+-])[\p{L}\p{N}\p{M}_.+-]{1,64}@[\p{L}\p{N}\p{M}_-]{1,63}(?:\.[\p{L}\p{N}\p{M}_-]{1,63})+(?![\p{L}\p{N}\p{M}_])/u;
const SPECIAL =
  /[\\`*_[<&$~@]|:(?=(?:kbd|abbr)\[)|\^(?=\[)|\{(?=[#.][\p{L}_]|[a-z-]+=|[%:]|\{[<%])|==|https?:\/\/|www\.|(?<![\p{L}\p{N}\p{M}_+.@-])xmpp:|(?<![\p{L}\p{N}_+.@/-])(?:arxiv|doi)(?=:? ?\d)/giu;
const WITH_MAIL = new RegExp(`${MAIL.source}|${SPECIAL.source}`, 'giu');

/**
 * One line of typed text as Markdown that means the same: addresses become links, code, formulas and emphasis
 * that are well formed stay, and every other sign that Markdown would take for its own is escaped.
 * Within what is linked already, nothing else becomes a link.
 */
export function inline(text: string, cite: Cite = () => '', linked = false, extras?: Extras): string {
  const special = text.includes('@') ? WITH_MAIL : SPECIAL;
  const parts: string[] = [];
  // Looking back at all that was made would cost its square: two characters tell a letter.
  let last = '';
  const add = (made: string): void => {
    if (made === '') return;
    parts.push(made);
    last = made.slice(-2);
  };
  for (let at = 0; at < text.length;) {
    special.lastIndex = at;
    const found = special.exec(text);
    add(text.slice(at, found?.index));
    if (!found) break;
    const [raw, made] = take(text, found, last, { cite, linked, extras });
    add(made);
    at = found.index + raw;
  }
  return parts.join('');
}

function take(text: string, { 0: sign, index: at }: RegExpExecArray, last: string, around: Around): Taken {
  const { cite, linked } = around;
  if (sign.length > 1 && sign.includes('@')) return [sign.length, mail(sign)];
  if (/^xmpp:$/i.test(sign)) {
    const word = /^[^\s`]*/.exec(text.slice(at, at + FAR))![0];
    return [word.length, code(word)];
  }
  if (/^(?:arxiv|doi)$/i.test(sign))
    return (linked ? undefined : named(text, at, cite)) ?? [sign.length, sign];
  if (sign === '==') return highlight(text.slice(at, at + FAR), last, around);
  if (sign.length > 1) return address(text, at, cite);
  const near = text.slice(at, at + FAR);
  switch (sign) {
    case '\\': {
      const tex = /^\\\(([^$@`\n]{1,500}?)\\\)/.exec(near);
      if (tex && !isProse(tex[1]!) && isTex(tex[1]!.trim())) return [tex[0].length, `$${tex[1]!.trim()}$`];
      return /^\\[!-/:-@[-`{-~]/.test(near)
        ? [2, near.slice(0, 2)]
        : [1, at + 1 === text.length ? '' : '\\\\'];
    }
    case '`':
      return codeSpan(near);
    case '$':
      return formula(near);
    case '*':
      return emphasis(near, last, around);
    case '_':
      return underscore(near, last, around);
    case '[':
      if (last.endsWith('!')) return picture(near, last, around) ?? [1, '\\['];
      return footnote(near, around) ?? moment(near, around) ?? link(near, around);
    case '~':
      return struck(near, last, around);
    case '<':
      if (/^<(?:https?:\/\/|www\.)[^\s<>]+>/i.test(near)) return bracketed(near, cite);
      return element(near, around) ?? [1, /^<[a-z/!?]/i.test(near) ? '\\<' : '<'];
    case ':':
      return formOf(near, last);
    case '^':
      return noteInLine(near, around);
    case '&':
      return [1, /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]*);/i.test(near) ? '\\&' : '&'];
    case '@':
      // What the site would read as a citation: see core/citations.ts.
      return [1, /^@[\p{L}\p{N}_]/u.test(near) && !/[\p{L}\p{N}_@./]$/u.test(last) ? '\\@' : '@'];
    default:
      return [1, `\\${sign}`];
  }
}

// What a pair of marks may stand in front of: elsewhere Markdown reads them in other ways.
const BEFORE = /(?:^|[\s("“'‘])$/;

function emphasis(near: string, last: string, around: Around): Taken {
  const marks = /^\*+/.exec(near)![0];
  if (marks.length === 1 && /^\*(?:\s|$)/.test(near) && /(?:^|\s)$/.test(last)) return [1, '*'];
  const match = /^(\*{1,3})(?=[^\s*])([^*]*[^\s*\\])\1(?![*\p{L}\p{N}_])/u.exec(near);
  return (
    (match && BEFORE.test(last) && within(match, around)) || [marks.length, marks.replaceAll('*', '\\*')]
  );
}

function underscore(near: string, last: string, around: Around): Taken {
  const marks = /^_+/.exec(near)![0];
  const match = /^(_{1,2})(?=[\p{L}\p{N}])([^_]*[\p{L}\p{N}.!?])\1(?![\p{L}\p{N}_*])/u.exec(near);
  const made = match && BEFORE.test(last) && within(match, around);
  if (made) return made;
  // Within a word it is a letter like any other.
  const inWord = /[\p{L}\p{N}]$/u.test(last) && /^_+[\p{L}\p{N}]/u.test(near);
  return [marks.length, inWord ? marks : marks.replaceAll('_', '\\_')];
}

function struck(near: string, last: string, around: Around): Taken {
  const match = /^(~~)(?=[\p{L}\p{N}])([^~]*[\p{L}\p{N}.!?])\1(?![\p{L}\p{N}~])/u.exec(near);
  // What is lowered is a number or a letter: between words TeX's ties look the same.
  const [lowered] = /^~(?:[\d+-]{1,6}|\p{L})~(?!~)/u.exec(near) ?? [];
  if (lowered && /[\p{L}\p{N})]$/u.test(last)) return [lowered.length, lowered];
  return (match && BEFORE.test(last) && within(match, around)) || [1, '\\~'];
}

// Words that are marked.
function highlight(near: string, last: string, around: Around): Taken {
  const match = /^(==)(?=[\p{L}\p{N}])([^=*]*[\p{L}\p{N}.!?])\1(?![\p{L}\p{N}=*])/u.exec(near);
  return (match && BEFORE.test(last) && within(match, around)) || [2, '=='];
}

// Words between marks; within them the same holds, but that a picture or a link is whole.
function within([all, marks, words]: RegExpExecArray, { cite, linked, extras }: Around): Taken {
  return [all.length, marks! + inline(words!, cite, linked, extras) + marks!];
}

function footnote(near: string, { extras }: Around): Taken | undefined {
  const [mark = '', label = ''] = /^\[\^([\w-]{1,40})\](?!:)/.exec(near) ?? [];
  return mark && extras?.footnotes.has(label) ? [mark.length, mark] : undefined;
}

// HTML that means one thing in a line.
function element(near: string, { cite, linked, extras }: Around): Taken | undefined {
  const [all, name = '', words = ''] =
    /^<(sub|sup|kbd|b|i|u|s|mark)>([^<>`$\n]{1,200})<\/\1>/.exec(near) ?? [];
  if (!all || !extras || words.trim() !== words) return undefined;
  return [all.length, `<${name}>${inline(words, cite, linked, extras)}</${name}>`];
}

// A key, and an abbreviation with what it stands for.
function formOf(near: string, last: string): Taken {
  const form =
    /^:(?:kbd\[[\p{L}\p{N} +-]{1,60}\]|abbr\[[\p{L}\p{N} .-]{1,60}\]\{title="[\p{L}\p{N} ,.-]{1,200}"\})/u.exec(
      near,
    );
  return form && !/[\p{L}\p{N}:]$/u.test(last) ? [form[0].length, form[0]] : [1, ':'];
}

// A note says something, holds no other, and stands in no heading.
function noteInLine(near: string, { cite, linked, extras }: Around): Taken {
  const note = /^\^\[(\S[^[\]^]{0,500})\]/.exec(near);
  if (!note || linked || !extras || !/[\p{L}\p{N}]/u.test(note[1]!)) return [1, '\\^'];
  return [note[0].length, `^[${inline(note[1]!, cite, false, extras)}]`];
}

function moment(near: string, { extras }: Around): Taken | undefined {
  const [typed] = /^\[(?:\d{1,2}:)?\d{1,2}:[0-5]\d\](?![[({:])/.exec(near) ?? [];
  return typed && extras ? [typed.length, typed] : undefined;
}

function link(near: string, { cite }: Around): Taken {
  const [head = '', words = ''] = /^\[([^[\]]{1,500})\]\((?=https?:\/\/)/i.exec(near) ?? [];
  const url = head && addressAt(near, head.length);
  const [tail] = /^(?:\s+"[^"\\]{0,200}")?\)/.exec(near.slice(head.length + url.length)) ?? [];
  const target = url && tail ? judgeUrl(url) : undefined;
  const plain = !/:\/\/|www\.|xmpp:|[@]/i.test(words) && words.trim() !== '';
  if (!target || target.access === 'closed' || !plain) return [1, '\\['];
  return [
    head.length + url.length + tail!.length,
    `[${inline(words.trim(), cite, true)}](${target.href}${tail!}`,
  ];
}

const PICTURE = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?)$/i;

// One of which nobody says where it is, as `![words][name]`, keeps its place too.
function lostPicture(near: string): Taken | undefined {
  const [all, alt = '', name = ''] =
    /^\[((?![@^])[^[\]\n]{1,500})\]\[([\p{L}\p{N} ._-]{0,100})\]/u.exec(near) ?? [];
  return all ? [all.length, `[${inline(alt, () => '', true)}][${name}]`] : undefined;
}

// A picture keeps its place, and the check names it until it lies in the folder: none is loaded from elsewhere.
function picture(near: string, last: string, { extras }: Around): Taken | undefined {
  if (!extras || last === '\\!') return undefined;
  const embed = /^\[\[([^[\]|]{1,300})((?:\|[^[\]|]{0,200}){0,2})\]\]/.exec(near);
  const usual =
    /^\[([^[\]]{0,500})\]\(\s*<?((?:[^()<>"\n]|\([^()<>"\n]{0,200}\)){1,2000}?)>?(?:\s+=\d{0,5}%?x\d{0,5}%?)?(\s+"[^"\\]{0,200}")?\s*\)/.exec(
      near,
    );
  const match = embed ?? usual;
  if (!match) return lostPicture(near);
  const alt = embed
    ? embed[2]!
        .split('|')
        .filter((part) => /[^\dx\s]/.test(part))
        .join(' ')
    : usual![1]!;
  const target = (embed ? embed[1]! : usual![2]!).trim();
  const web = /^https?:\/\//i.test(target) && addressAt(target, 0) === target && judgeUrl(target)?.href;
  if (!web && (!PICTURE.test(target) || /^[a-z]+:\/\//i.test(target))) return undefined;
  const name = pictureName(target);
  return [
    match[0].length,
    `[${inline(alt.trim(), () => '', true)}](${web || extras.figures + name}${usual?.[3] ?? ''})`,
  ];
}
