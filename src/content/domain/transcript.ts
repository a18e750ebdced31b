import { sentenceAt } from '../../shared/sentences.ts';
import { clockOf } from './moments.ts';
import type { Cue } from './vtt.ts';

/** A sentence with the second at which it begins. */
interface Sentence {
  at: number;
  text: string;
}

/** What one speaker says in one go. */
interface Passage {
  voice?: string;
  sentences: Sentence[];
}

/** A part of a transcript: a chapter of the recording, or ten minutes of it. */
export interface TranscriptPart {
  id: string;
  title: string;
  at: number;
  passages: Passage[];
}

const PAUSE = 3;
const LONG = 500;
const STRETCH = 600;
// Where nobody has written full stops, a line is as long as this.
const BREATH = 160;

/** What a recording says, in sentences, passages and parts; its chapters are the parts, else every ten minutes begin one. */
export function transcriptOf(
  cues: readonly Cue[],
  chapters: readonly { seconds: number; title: string }[],
): TranscriptPart[] {
  const spoken = sentencesOf(cues);
  const begins = chapters.length > 0 ? [...chapters] : stretches(spoken.at(-1)?.at ?? 0);
  const [first] = begins;
  if (first && spoken[0] && spoken[0].at < first.seconds)
    begins.unshift({ seconds: 0, title: 'Before the first chapter' });
  const parts = begins.map(({ seconds, title }, i): TranscriptPart => {
    const until = begins[i + 1]?.seconds ?? Infinity;
    const within = spoken.filter(({ at }) => at >= seconds && at < until);
    return { id: `at-${seconds}`, title, at: seconds, passages: passagesOf(within) };
  });
  return parts.filter(({ passages }) => passages.length > 0);
}

interface Spoken extends Sentence {
  voice: string;
  /** When it ends. */
  end: number;
}

function stretches(last: number): { seconds: number; title: string }[] {
  const n = last < 1.5 * STRETCH ? 1 : Math.ceil((last + 1) / STRETCH);
  return Array.from({ length: n }, (_, i) => ({
    seconds: i * STRETCH,
    title: n === 1 ? 'What is said' : `From ${clockOf(i * STRETCH)}`,
  }));
}

function sentencesOf(cues: readonly Cue[]): Spoken[] {
  const runs: Cue[][] = [];
  for (const cue of cues) {
    const before = runs.at(-1)?.at(-1);
    const goesOn = before && before.voice === cue.voice && cue.start - before.end < PAUSE;
    if (goesOn) runs.at(-1)!.push(cue);
    else runs.push([cue]);
  }
  return runs.flatMap(inRun);
}

// One voice without a pause: its words as one text, of which each letter has its moment.
function inRun(cues: readonly Cue[]): Spoken[] {
  const text = cues.map((cue) => cue.text).join(' ');
  const momentAt = (offset: number): number => {
    let begins = 0;
    for (const {
      start,
      end,
      text: { length },
    } of cues) {
      if (offset <= begins + length) return start + ((offset - begins) / length) * (end - start);
      begins += length + 1;
    }
    return cues.at(-1)!.end;
  };
  const found: Spoken[] = [];
  for (let from = 0; from < text.length;) {
    const { start, sentence } = sentenceAt(text, from);
    const whole = text.slice(from, start + sentence.length);
    const cut = whole.length > 2 * BREATH ? cutAt(text, from, cues) : from + whole.length;
    found.push({
      at: Math.floor(momentAt(from)),
      end: momentAt(cut),
      text: text.slice(from, cut).trim(),
      voice: cues[0]!.voice ?? '',
    });
    from = cut + (/\S/.exec(text.slice(cut))?.index ?? text.length);
  }
  return found;
}

// The end of the cue in which enough has been said.
function cutAt(text: string, from: number, cues: readonly Cue[]): number {
  let end = -1;
  for (const cue of cues) {
    end += cue.text.length + 1;
    if (end - from >= BREATH) return end;
  }
  return text.length;
}

function passagesOf(spoken: readonly Spoken[]): Passage[] {
  const passages: (Passage & { end: number; length: number })[] = [];
  for (const { at, end, text, voice } of spoken) {
    const last = passages.at(-1);
    if (last && (last.voice ?? '') === voice && at - last.end < PAUSE && last.length < LONG) {
      last.sentences.push({ at, text });
      last.length += text.length;
      last.end = end;
    } else
      passages.push({ ...(voice ? { voice } : {}), sentences: [{ at, text }], end, length: text.length });
  }
  return passages.map(({ end: _, length: __, ...passage }) => passage);
}
