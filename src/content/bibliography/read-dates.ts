import type { CSLDate } from '@citation-js/core';

interface Day {
  /** Year, month and day as far as they are known. */
  parts: number[];
  /** 1 is spring. */
  season?: number;
}

interface Side extends Day {
  circa: boolean;
}

const DATE =
  /^(Y-?[1-9]\d{4,8}|-?\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d|XX)(?:-(\d\d|XX)(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)?)?)?)?([?~%]?)$/;

/** A date of BibLaTeX (EDTF, levels 0 and 1) as CSL has it: 2023-01-30, 2020/2021, 2004/, 1984~, 199X, 2021-21; nothing where it is none. */
export function readDate(text: string): CSLDate | undefined {
  const decade = /^(\d{2})(?:(\d)X|XX)$/.exec(text);
  if (decade) {
    const [, century, ten = ''] = decade;
    return readDate(`${century}${ten}`.padEnd(4, '0') + '/' + `${century}${ten}`.padEnd(4, '9'));
  }
  const sides = text.split('/');
  if (sides.length > 2) return undefined;
  if (sides.length === 1) return dateOf(readSide(text));
  const [from, to] = sides.map((side) => (isOpen(side) ? 'open' : readSide(side)));
  if (from === 'open' && to === 'open') return undefined;
  // CSL knows no date that begins nowhere.
  if (from === 'open')
    return typeof to === 'object' ? { literal: `–${text.replace(/^.*\//, '')}` } : undefined;
  if (to === 'open') return from && dateOf({ ...from, parts: from.parts.slice(0, 1) }, { parts: [0] });
  return from && to && isBefore(from, to) ? dateOf(from, to) : undefined;
}

/** The date that `year`, `month` and `day` make together; what is no month or day is left out. */
export function readYear(year: string, month = '', day = ''): CSLDate | undefined {
  if (!/^[1-9]\d{3}$/.test(year)) {
    const range = year.replace(/^(\d{4})\s*(?:--?|–|\/)\s*(\d{4})$/, '$1/$2');
    return /^[1-9-]/.test(range) ? readDate(range) : undefined;
  }
  const [from, to] = readMonth(month) ?? [{ parts: [] }];
  const days = /^\d+$/.test(day) && from.parts.length === 1 ? [Number(day)] : [];
  const dated = ({ parts, ...rest }: Day): Day => ({ ...rest, parts: [Number(year), ...parts] });
  const begin = dated({ ...from, parts: [...from.parts, ...days] });
  if (!isDay(begin.parts)) return { 'date-parts': [[Number(year)]] };
  return dateOf(begin, to && dated(to));
}

/** A month, or two ("May/June"), with the days that may stand there ("12 March", "June 28--July 1"); nothing where it is none. */
export function readMonth(text: string): [Day] | [Day, Day] | undefined {
  const said = text
    .replace(/[{}.]|\\[,/ ]/g, '')
    .replace(/[\s~]+/g, ' ')
    .trim()
    .toLowerCase();
  const sides = said.split(/\s*(?:\/|--?|–|&|\\&|\band\b)\s*/);
  if (sides.length > 2) return undefined;
  const from = readMonthSide(sides[0]!);
  const to =
    sides.length > 1 ? readMonthSide(sides[1]!, from?.parts[1] ? from.parts[0] : undefined) : undefined;
  if (!from || (sides.length > 1 && !to)) return undefined;
  return to ? [from, to] : [from];
}

/** True where no month is known or the month has that day. */
export function hasDay(day: string, month: string | undefined, year: string | undefined): boolean {
  const known = readMonth(month ?? '')?.[0].parts[0];
  return /^\d{1,2}$/.test(day) && isDay([Number(year) || 2000, known ?? 1, Number(day)]);
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const SEASONS = [['spring'], ['summer'], ['autumn', 'fall'], ['winter']];

function readMonthSide(text: string, before?: number): Day | undefined {
  const season = SEASONS.findIndex((names) => names.includes(text)) + 1;
  if (season) return { parts: [], season };
  const words = text.split(/[\s,]+/).map((word) => word.replace(/^(\d+)(?:st|nd|rd|th)$/, '$1'));
  const named = words.findIndex((word) => monthOf(word));
  const [number] = words.length === 1 && /^\d{1,2}$/.test(text) ? [Number(text)] : [];
  // "3--5" behind a month are days, and a month otherwise.
  if (number !== undefined && before === undefined)
    return number >= 1 && number <= 12 ? { parts: [number] } : undefined;
  const month = named < 0 ? before : monthOf(words[named]!);
  const days = words.filter((_, i) => i !== named);
  if (month === undefined || days.length > 1 || days.some((day) => !/^\d{1,2}$/.test(day))) return undefined;
  const parts = [month, ...days.map(Number)];
  return isDay([2000, ...parts]) ? { parts } : undefined;
}

function monthOf(word: string): number | undefined {
  const at = /^\p{L}{3,}$/u.test(word) ? MONTHS.findIndex((month) => month.startsWith(word)) : -1;
  return at < 0 ? undefined : at + 1;
}

function isOpen(side: string): boolean {
  return side === '' || side === '..';
}

function readSide(text: string): Side | undefined {
  const [, year = '', month = 'XX', day = 'XX', doubt] = DATE.exec(text) ?? [];
  if (!year || year === '0000' || year.includes('X') || (month === 'XX' && day !== 'XX')) return undefined;
  const season = month >= '21' && month <= '24' ? Number(month) - 20 : undefined;
  if (season && day !== 'XX') return undefined;
  const number = Number(year.replace('Y', ''));
  // BibLaTeX counts a year 0, CSL does not: -0044 is 45 BC.
  const known = [
    number < 0 ? number - 1 : number,
    ...(season ? [] : [month, day].filter((part) => part !== 'XX').map(Number)),
  ];
  if (!isDay(known)) return undefined;
  return { parts: known, circa: doubt !== '', ...(season ? { season } : {}) };
}

function isDay([year = 0, month = 1, day = 1]: readonly number[]): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1]!;
}

function isBefore(from: Day, to: Day): boolean {
  for (const [i, part] of from.parts.entries()) {
    const other = to.parts[i] ?? part;
    if (part !== other) return part < other;
  }
  return true;
}

function dateOf(
  from: (Day & { circa?: boolean }) | undefined,
  to?: Day & { circa?: boolean },
): CSLDate | undefined {
  if (!from) return undefined;
  // CSL wants both ends of a range to be known to the same part.
  const known = Math.min(from.parts.length, to?.parts.length ?? 3);
  const parts = [from, ...(to ? [to] : [])].map((day) => day.parts.slice(0, known));
  return {
    'date-parts': parts as NonNullable<CSLDate['date-parts']>,
    ...(from.season ? { season: from.season } : {}),
    ...(from.circa || to?.circa ? { circa: true } : {}),
  };
}
