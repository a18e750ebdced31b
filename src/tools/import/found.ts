import { isBlank, type Line } from './lines.ts';

/** A speaker with what stands in brackets after the name. */
export interface Speaker {
  name: string;
  affiliations: string[];
}

/** A work to read: its address, and the words it was sent with. */
export interface Reading {
  url: string;
  text: string;
  from: 'sent' | 'refs';
  lines: Line[];
}

/** A question with its answer's lines. */
export interface Question {
  /** Name of its file. */
  id: string;
  number?: number;
  lines: Line[];
  answer: Line[];
  /** True where no label says that it is the answer. */
  guessed?: boolean;
}

/** A stretch of text for `talk.md` or `notes.md`, under a heading of its own perhaps. */
export interface Passage {
  title: string;
  /** Level in the raw notes of the heading it stood under. */
  level: number;
  lines: Line[];
  /** True for what no rule knew. */
  strange?: boolean;
  /** True where the title stands over the text; asked for where nothing comes before it. */
  headed?: boolean;
  /** True where the title is a label: without a heading it is the first line. */
  labelled?: boolean;
}

/** One row of the report: which lines of the raw file went where, as what. */
export interface Row {
  from: number;
  to: number;
  file: string;
  what: string;
}

/** Everything that the raw notes were found to say. */
export interface Found {
  title: string;
  titleFrom: 'notes' | 'file';
  /** What was taken for the title or the speakers by its place alone, where it stands. */
  guessed: { title?: string; speakers?: string };
  number?: number;
  series?: string;
  speakers: Speaker[];
  date?: string;
  taker?: string;
  /** Addresses of the head, each under its label. */
  links: { label: string; url: string }[];
  /** Files to take along. */
  files: { path: string; title: string }[];
  video?: string;
  abstract: { by: 'speaker' | 'notes'; lines: Line[] } | undefined;
  slots: Map<string, { label: string; lines: Line[] }>;
  sentAs?: string;
  /** The label that works of the notes' own stand under. */
  refsAs?: string;
  readings: Reading[];
  questions: Question[];
  talk: Passage[];
  notes: Passage[];
  rows: Row[];
  /** Labels and empty marks that were read and stand in no file, with their line. */
  labels: { line: number; text: string }[];
}

/** Nothing found yet. */
export function nothing(): Found {
  return {
    title: '',
    titleFrom: 'file',
    guessed: {},
    speakers: [],
    links: [],
    files: [],
    abstract: undefined,
    slots: new Map(),
    readings: [],
    questions: [],
    talk: [],
    notes: [],
    rows: [],
    labels: [],
  };
}

/** Notes in the report where lines went. */
export function report(found: Found, lines: readonly Line[], file: string, what: string): void {
  for (const line of lines) if (!isBlank(line)) found.rows.push({ from: line.n, to: line.n, file, what });
}

/** Keeps what was a label or a mark and stands in no file as such. */
export function label(found: Found, line: Line, text = line.text): void {
  if (text.trim() === '') return;
  found.labels.push({ line: line.n, text: text.trim() });
  report(found, [line], '', 'heading or label');
}

/** The rows in the order of the raw file, those that say the same of neighbouring lines as one. */
export function joinRows(rows: readonly Row[]): Row[] {
  const placed = new Set(rows.filter(({ file }) => file).map(({ from }) => from));
  const joined: Row[] = [];
  for (const row of [...rows].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    // A label that has its text beside it goes without saying.
    if (!row.file && placed.has(row.from)) continue;
    if (last?.file === row.file && last.what === row.what) last.to = row.to;
    else joined.push({ ...row });
  }
  return joined;
}
