import { filled } from '../../shared/filled.ts';
import type { Known } from '../import/lecture-yaml.ts';
import { misused } from './command.ts';
import { day as wrongDay, nameOf, speakersOf } from './new-makers.ts';

/** What the command takes, as `parseArgs` has it. */
export const OPTIONS = {
  as: { type: 'string' },
  into: { type: 'string' },
  form: { type: 'string' },
  images: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  'no-ask': { type: 'boolean', default: false },
  title: { type: 'string' },
  number: { type: 'string' },
  speaker: { type: 'string', multiple: true },
  date: { type: 'string' },
  by: { type: 'string' },
  taken: { type: 'string' },
  licence: { type: 'string' },
  copyright: { type: 'string' },
  source: { type: 'string' },
} as const;

type Values = Partial<Record<Exclude<keyof typeof OPTIONS, 'speaker' | 'dry-run' | 'no-ask'>, string>> & {
  speaker?: string[];
};

/** What somebody says beside the notes, each checked. */
export function readGiven(values: Values): Known {
  const { as, number, speaker, title, date, by, taken, licence, copyright, source } = values;
  if (as !== undefined) nameOf(as);
  for (const [option, day] of Object.entries({ date, taken }))
    if (day !== undefined && wrongDay(day))
      misused(`--${option}`, `"${day}" is not a day.`, 'Write it as 2023-01-30.');
  if (number !== undefined && !/^[1-9]\d{0,5}$/.test(number))
    misused('--number', `"${number}" is not the number of a lecture.`, 'Write a whole number from 1.');
  for (const [option, text] of Object.entries({ title, by, licence, copyright, source }))
    if (text !== undefined && text.trim() === '')
      misused(`--${option}`, 'It is empty.', 'Leave the option out if nobody knows.');
  if (source !== undefined && !/^https:\/\/\S+$/.test(source))
    misused('--source', `"${source}" is not an address.`, 'Write it in full, beginning with https://.');
  const said = { number: Number(number ?? 0), speakers: speaker?.flatMap(speakersOf) };
  return filled({ ...said, title, date, by, taken, licence, copyright, source });
}
