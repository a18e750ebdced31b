import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import { isDay } from '../../../content/schemas/common.ts';
import { textOf, type Line } from '../lines.ts';
import { beside, inComment, withText, type Page } from './page.ts';

const TAKEN = new Set(['title', 'author', 'authors', 'speaker', 'speakers', 'date']);

/** Takes title, people and date from the front matter of a page; what no field has stays in a comment. */
export function takeFrontMatter(page: Page): void {
  const { lines } = page;
  takeTitleBlock(page);
  const mark = /^(?:---|\+\+\+)$/.exec(lines[0]?.text ?? '')?.[0];
  const end = mark ? lines.findIndex(({ text }, i) => i > 0 && (text === mark || text === '...')) : -1;
  if (end < 1) return;
  // Hugo's has equals signs.
  const toml = (line: Line): Line => withText(line, line.text.replace(/^(\w+)\s*=\s*/, '$1: '));
  const inside = lines.slice(1, end).map((line) => (mark === '+++' ? toml(line) : line));
  const data = parseDocument(textOf(inside), { schema: 'core' });
  if (data.errors.length > 0 || !isMap(data.contents)) {
    // Words that somebody wrote as a rule and a paragraph stay.
    if (inside.every(({ text }) => /^(?:\s|$|[\w-]+:|#|\[)/.test(text)))
      asComment(page, inside, end, 'that cannot be read');
    return;
  }
  const kept = new Set<string>();
  for (const { key, value } of (data.contents as YAMLMap).items) {
    const name = isScalar(key) ? String(key.value).toLowerCase() : '';
    const macros = name === 'math' && isMap(value) ? (value.toJSON() as Record<string, unknown>) : undefined;
    // MyST's, each named as it is typed.
    if (
      macros &&
      Object.entries(macros).every(([key, tex]) => /^\\[a-zA-Z]+$/.test(key) && typeof tex === 'string')
    )
      for (const [key, tex] of Object.entries(macros)) page.macros.set(key, tex as string);
    else if (!TAKEN.has(name) || !take(page, name, value)) kept.add(isScalar(key) ? String(key.value) : '');
  }
  const starts = inside.flatMap(({ text }, i) => (/^[^\s#-]/.test(text) ? [i] : []));
  const others = starts.flatMap((start, i) => {
    const part = inside.slice(start, starts[i + 1] ?? inside.length);
    const name = part[0]!.text.split(':')[0]!.trim();
    return kept.has(name.replace(/^["']|["']$/g, '')) ? part : [];
  });
  asComment(page, others, end, [...kept].join(', '));
}

function asComment(page: Page, others: readonly Line[], end: number, which: string): void {
  page.lines = page.lines.slice(end + 1);
  if (others.length === 0) return;
  const words = others.map((line) => withText(line, inComment(line.text).replace(/>/g, '›')));
  page.lines.unshift(beside(others[0]!, '<!--'), ...words, beside(others.at(-1)!, '-->'), beside(others[0]!));
  page.left.push({ line: others[0]!.n, what: `fields of the front matter, in a comment: ${which}` });
}

// Pandoc's: title, people and date, each behind a percent sign.
function takeTitleBlock(page: Page): void {
  const [title, people, date] = page.lines.slice(0, 3).map(({ text }) => /^%\s+(\S.*)$/.exec(text)?.[1]);
  if (!title || !people) return;
  const taken = [take(page, 'title', title), take(page, 'authors', people.split(/\s*;\s*/))];
  const read = date !== undefined && take(page, 'date', date);
  page.lines = page.lines.filter((_, i) => i > 2 || !(i < 2 ? taken[i] : read));
}

function take(page: Page, name: string, value: unknown): boolean {
  const plain: unknown = isScalar(value)
    ? value.value
    : ((value as { toJSON?: () => unknown } | null)?.toJSON?.() ?? value);
  if (name === 'title') {
    if (typeof plain !== 'string' || !plain.trim()) return false;
    page.title = plain.trim();
    return true;
  }
  if (name === 'date') {
    const said = String(plain).replace(/^(\d{4})\/(\d{2})\/(\d{2})/, '$1-$2-$3');
    const [, day = '', hour = ''] = /^(\d{4}-\d{2}-\d{2})((?:[T ].*)?)$/.exec(said) ?? [];
    if (!isDay(day)) return false;
    page.date = day;
    // The hour has no field.
    return !hour;
  }
  const people = (Array.isArray(plain) ? plain : [plain]).map(personOf);
  if (people.some((person) => person === undefined)) return false;
  page.speakers.push(...people.flatMap((person) => person ?? []));
  return true;
}

function personOf(said: unknown): Page['speakers'][number] | undefined {
  if (typeof said === 'string')
    return /^\p{L}[^,;&@<>[\]]*$/u.test(said.trim()) && !/\band\b/.test(said)
      ? { name: said.trim(), affiliations: [] }
      : undefined;
  const { name, affiliation, affiliations, ...others } = (said ?? {}) as Record<string, unknown>;
  const all = [affiliation, affiliations].flat().filter((one) => one !== undefined && one !== null);
  if (typeof name !== 'string' || Object.keys(others).length || !all.every((one) => typeof one === 'string'))
    return undefined;
  return { name, affiliations: all };
}
