import { readFields } from './fields.ts';

/** Where a reference manager keeps its files: paths of somebody's computer. */
const PRIVATE = /^(?:file|files|localfile|local-url|pdf|bdsk-file-\d+|sentelink|attachments?)$/i;

/** An entry as it was written, without the fields that name files on its author's computer. */
export function withoutPrivate(entry: string): string {
  const { fields, broken } = readFields(entry);
  if (broken) return entry;
  const kept = fields.map(({ name, offset }, i) =>
    PRIVATE.test(name) ? '' : entry.slice(offset, fields[i + 1]?.offset ?? entry.length),
  );
  const begins = entry.slice(0, fields[0]?.offset ?? entry.length);
  // The last one leaves the end of the entry behind.
  const last = fields.at(-1);
  const end = last && PRIVATE.test(last.name) ? /\s*[})]\s*$/.exec(entry)![0] : '';
  return end ? (begins + kept.join('')).trimEnd() + end : begins + kept.join('');
}
