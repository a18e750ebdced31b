import { readFields } from './scan-fields.ts';

// Where reference managers keep their files, which are paths of somebody's computer, and what their owners say to themselves.
const PRIVATE =
  /^(?:file|files|localfile|local-url|pdf|bdsk-file-\d+|sentelink|attachments?|owner|username|comment(?:-.+)?|review|__markedentry)$/i;

/** True for a field that is somebody's own: a path of a computer, a name there, a remark to oneself. */
export function isPrivate(name: string): boolean {
  return PRIVATE.test(name);
}

/** An entry as it was written, without the fields that are somebody's own. */
export function withoutPrivate(entry: string): string {
  const { fields, broken } = readFields(entry);
  if (broken) return entry;
  const kept = fields.map(({ name, offset }, i) =>
    isPrivate(name) ? '' : entry.slice(offset, fields[i + 1]?.offset ?? entry.length),
  );
  const begins = entry.slice(0, fields[0]?.offset ?? entry.length);
  // The last one leaves the end of the entry behind.
  const last = fields.at(-1);
  const end = last && isPrivate(last.name) ? /\s*[})]\s*$/.exec(entry)![0] : '';
  return end ? (begins + kept.join('')).trimEnd() + end : begins + kept.join('');
}
