import { addressAt, judgeUrl, workNamedAt } from './find-urls.ts';

/** Gives what stands after an address in running text: a citation of the work at it, or nothing. */
export type Cite = (url: string) => string;

/** How many characters are read, and what they become. */
export type Taken = [raw: number, made: string];

// What is no plain address becomes code.
const MAIL_SAFE = /^[a-z\d.+_-]+@[a-z\d]+(?:-+[a-z\d]+)*(?:\.[a-z\d]+(?:-+[a-z\d]+)*)+$/i;

/** A mail address as a link, or as code. */
export function mail(word: string): string {
  return MAIL_SAFE.test(word) ? `<${word}>` : code(word);
}

/** An address in running text, with the work at it cited. */
export function address(text: string, at: number, cite: Cite): Taken {
  const url = addressAt(text, at);
  // "www." alone is a word.
  if (!url) {
    const head = /^(?:https?:\/\/|www\.)/i.exec(text.slice(at))![0];
    return [head.length, code(head)];
  }
  // What follows in brackets would be read together with the citation's.
  return [url.length, asLink(url, text[at + url.length] === '[' ? () => '' : cite)];
}

/** A work that is named by its number, such as "arXiv:2211.00593": a link, and the words as they were typed. */
export function named(text: string, at: number, cite: Cite): Taken | undefined {
  const work = workNamedAt(text, at);
  if (!work) return undefined;
  const key = cite(work.url);
  return [work.words.length, `[${work.words.replaceAll('_', '\\_')}](${work.url})${key ? ` [@${key}]` : ''}`];
}

/** An address between angle brackets. */
export function bracketed(near: string, cite: Cite): Taken {
  const inside = near.slice(1, near.indexOf('>'));
  const url = addressAt(inside, 0);
  // Only an address that is one all through stands in angle brackets.
  return url.length === inside.length && url ? [inside.length + 2, asLink(url, cite)] : [1, '\\<'];
}

function asLink(url: string, cite: Cite): string {
  const target = judgeUrl(url);
  if (!target) return code(url);
  // Nobody should be led there: in code no address becomes a link.
  if (target.access === 'closed') return code(url);
  const key = cite(target.href);
  return `<${target.href}>${key ? ` [@${key}]` : ''}`;
}

/** Words as code. */
export function code(words: string): string {
  return `\`${words}\``;
}

/** Code in a sentence as it was typed, where it ends. */
export function codeSpan(near: string): Taken {
  const marks = /^`+/.exec(near)![0];
  const end = new RegExp(`(?<!\`)\`{${marks.length}}(?!\`)`).exec(near.slice(marks.length));
  if (!end || near.slice(marks.length, marks.length + end.index).trim() === '')
    return [marks.length, marks.replaceAll('`', '\\`')];
  const length = marks.length * 2 + end.index;
  return [length, near.slice(0, length)];
}
