/** What is said or shown between two moments of a recording, in seconds. */
export interface Cue {
  start: number;
  end: number;
  /** Who speaks, where it is said: `<v Name>`. */
  voice?: string;
  text: string;
  /** The line of its times, from 1. */
  line: number;
}

/** What is wrong in a line, and what to do: two sentences. */
interface VttFault {
  line: number;
  what: string;
  hint: string;
}

/** A file of WebVTT as it was read. */
export interface Vtt {
  cues: Cue[];
  faults: VttFault[];
}

const TIMES = /^\s*(\S+)\s+-->\s+(\S+)(?:\s.*)?$/;
const CLOCK = /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})$/;
const TAGS = /<\/?(?:c|i|b|u|v|ruby|rt|lang)(?:[.\s][^>]*)?>|<[\d:.]+>/g;
const SIGNS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
};
const SAVE = 'Save it as WebVTT: WEBVTT on the first line, then an empty line.';

/** Reads WebVTT, as the W3C describes it: everything that can be read, and every line that cannot. */
export function readVtt(text: string): Vtt {
  const faults: VttFault[] = [];
  const blame = (line: number, what: string, hint: string): void => void faults.push({ line, what, hint });
  const lines = text.split(/\r\n|\n|\r/);
  if (!/^\uFEFF?WEBVTT(?:[ \t].*)?$/.test(lines[0]!)) {
    blame(
      1,
      'This is not a WebVTT file.',
      /^\d+$/.test(lines[0]!.trim()) ? `It looks like SubRip (.srt). ${SAVE}` : SAVE,
    );
    return { cues: [], faults };
  }
  const cues: Cue[] = [];
  let shown: string[] = [];
  for (const { at, block } of blocksOf(lines)) {
    const times = block.findIndex((line) => line.includes('-->'));
    if (times === -1) {
      if (at > 1 && !/^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(block[0]!))
        blame(
          at,
          'These words have no times.',
          'Write 00:01.000 --> 00:04.000 on a line above them, or NOTE before a comment.',
        );
      continue;
    }
    const line = at + times;
    if (times > 1) {
      blame(line, 'These times stand below other words.', 'Put an empty line above them.');
      continue;
    }
    const [, from = '', to = ''] = TIMES.exec(block[times]!) ?? [];
    const [start, end] = [secondsAt(from), secondsAt(to)];
    if (start === undefined || end === undefined) {
      const hint = block[times]!.includes(',')
        ? 'Write a point, not a comma, before the thousandths of a second.'
        : 'Write 00:01.000 --> 00:04.000.';
      blame(line, 'These times cannot be read.', hint);
      continue;
    }
    const last = cues.at(-1);
    if (end <= start) blame(line, 'This ends before it begins.', 'Mend its times.');
    else if (last && start < last.start)
      blame(line, 'This begins before what stands above it.', 'Put everything in the order of its times.');
    const words = block.slice(times + 1);
    const wrong = words.findIndex((word) => word.includes('-->') || /<[^>]*>/.test(word.replace(TAGS, '')));
    if (wrong !== -1) {
      const sign = words[wrong]!.includes('-->')
        ? '-->'
        : /<[^>]*>/.exec(words[wrong]!.replace(TAGS, ''))![0];
      const hint =
        sign === '-->'
          ? 'Put an empty line above the next times.'
          : 'Take it out; for a plain <, write &lt;.';
      blame(line + 1 + wrong, `"${sign}" cannot stand among words.`, hint);
      continue;
    }
    // Captions that roll upwards say each line twice.
    const plain = words.map((word) => plainOf(word));
    const fresh = words.filter((_, i) => plain[i] !== '' && !shown.includes(plain[i]!));
    shown = plain;
    for (const { voice, said } of voicesOf(fresh.join(' ')))
      cues.push({ start, end, text: said, line, ...(voice ? { voice } : {}) });
  }
  return { cues, faults };
}

// Blocks that empty lines part, each with the line at which it begins.
function blocksOf(lines: readonly string[]): { at: number; block: string[] }[] {
  const blocks: { at: number; block: string[] }[] = [];
  lines.forEach((line, i) => {
    if (line.trim() === '') return;
    const open = i > 0 && lines[i - 1]!.trim() !== '' ? blocks.at(-1) : undefined;
    if (open) open.block.push(line);
    else blocks.push({ at: i + 1, block: [line] });
  });
  return blocks;
}

function secondsAt(written: string): number | undefined {
  const [, hours = '0', minutes, seconds, thousandths] = CLOCK.exec(written) ?? [];
  return minutes === undefined
    ? undefined
    : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(thousandths) / 1000;
}

// Who says what in a cue: a voice lasts until the next one begins.
function voicesOf(words: string): { voice: string; said: string }[] {
  return words
    .split(/(?=<v[.\s])/)
    .map((part) => ({
      voice: plainOf(/^<v(?:\.\S+)?\s+([^>]*)>/.exec(part)?.[1] ?? ''),
      said: plainOf(part),
    }))
    .filter(({ said }) => said !== '');
}

function plainOf(words: string): string {
  return words
    .replace(TAGS, '')
    .replace(/&(\w+);/g, (sign, name: string) => SIGNS[name] ?? sign)
    .replace(/[ \t]+/g, ' ')
    .trim();
}
