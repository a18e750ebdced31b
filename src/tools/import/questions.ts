import { faultOfName } from '../../content/domain/path-names.ts';
import type { Question } from './found.ts';
import { isBlank, rest, trimLines, type Line } from './lines.ts';
import { ANSWER, QUESTION, UNNUMBERED } from './asking.ts';
import { slugOf } from './split-title.ts';

/** Questions with their answers, what is left of the letter around them, and the labels that were read. */
export interface Asked {
  questions: Question[];
  letter: Line[];
  labels: Line[];
}

const CLOSING =
  /^(?:thanks?(?: you| a lot| again| so much)?|many thanks|best|cheers|kind regards|best regards|best wishes|regards|sincerely|yours|all the best)\b.{0,30}$/i;

/**
 * Reads "Q1: …", "A1: …" and what stands around them; numbers may have gaps, answers may be missing.
 * Where any answer has a label, only labels begin answers; else the text below a question is taken for one, and marked.
 */
export function readQuestions(lines: readonly Line[], taken: Set<string>): Asked {
  const asked: Asked = { questions: [], letter: [], labels: [] };
  const numbered = new Map<number, Question>();
  let current: Question | undefined;
  let into: 'letter' | 'question' | 'answer' = 'letter';
  const labelled = answeredBelow(lines);
  lines.forEach((line, i) => {
    const question = line.code ? null : (QUESTION.exec(line.text) ?? UNNUMBERED.exec(line.text));
    const answer = line.code ? null : ANSWER.exec(line.text);
    const number = Number(answer?.[1] ?? 0);
    // An answer with a number belongs to that question; one without to the question above it.
    const to = number > 0 ? numbered.get(number) : current;
    if (question) {
      current = begin(Number(question[1] ?? 0), rest(line, question[2] ?? ''));
      asked.questions.push(current);
      if (current.number !== undefined) numbered.set(current.number, current);
      asked.labels.push(rest(line, line.text.slice(0, line.text.length - (question[2] ?? '').length)));
      into = 'question';
    } else if (answer && to) {
      const text = answer[2] ?? answer[3] ?? '';
      current = to;
      asked.labels.push(rest(line, line.text.slice(0, line.text.length - text.length)));
      current.answer.push(rest(line, text));
      into = 'answer';
    } else if (answer && number > 0) {
      asked.letter.push(line);
      into = 'letter';
    } else {
      const before = lines[i - 1];
      const ended = before !== undefined && (isBlank(before) || /\?["”)*]*$/.test(before.text));
      if (into === 'question' && !labelled.has(i) && ended && !isBlank(line)) {
        if (isBlank(before)) into = 'letter';
        else if (labelled.size === 0 && !/\?["”)*]*$/.test(line.text)) {
          into = 'answer';
          current!.guessed = true;
        }
      }
      if (into === 'letter') asked.letter.push(line);
      else if (into === 'answer') current!.answer.push(line);
      else if (!isBlank(line)) current!.lines.push(line);
    }
  });
  for (const question of asked.questions) {
    asked.letter.push(...cutClosing(question));
    question.answer = trimLines(question.answer);
    const slug = slugOf(question.lines.map(({ text }) => text).join(' '));
    question.id = unique(slug || `question-${question.number ?? 1}`, taken);
  }
  asked.letter.sort((a, b) => a.n - b.n);
  return asked;
}

// The lines that an explicit answer to the question above them still follows, those of that label included.
function answeredBelow(lines: readonly Line[]): Set<number> {
  const below = new Set<number>();
  let open = false;
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i]!;
    if (!line.code && ANSWER.test(line.text)) open = true;
    if (open) below.add(i);
    if (!line.code && (QUESTION.test(line.text) || UNNUMBERED.test(line.text))) open = false;
  }
  return below;
}

function begin(number: number, line: Line): Question {
  return { id: '', ...(number > 0 ? { number } : {}), lines: isBlank(line) ? [] : [line], answer: [] };
}

// "Thank you!" in a paragraph of its own ends the letter, not the answer.
function cutClosing(question: Question): Line[] {
  const { answer } = question;
  const at = answer.findIndex(
    (line, i) => i > 0 && isBlank(answer[i - 1]!) && CLOSING.test(line.text.trim()),
  );
  return at === -1 || answer.length - at > 6 ? [] : answer.splice(at);
}

// How far names that were asked for again have been counted: one name may come a hundred thousand times.
const counted = new WeakMap<Set<string>, Map<string, number>>();

/** A name that nothing else in `taken` has. */
export function unique(name: string, taken: Set<string>): string {
  const counts = counted.get(taken) ?? new Map<string, number>();
  counted.set(taken, counts);
  let free = name;
  // "Aux?" asks something, but no file of Windows can be called aux.
  for (let n = counts.get(name) ?? 2; taken.has(free) || (free === name && faultOfName(name)); n++) {
    free = `${name}-${n}`;
    counts.set(name, n + 1);
  }
  taken.add(free);
  return free;
}
