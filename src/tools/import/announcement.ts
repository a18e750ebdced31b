import { youtubeId } from '../../content/domain/players.ts';
import type { Reading } from './found.ts';
import { isBlank, type Line } from './lines.ts';
import { addressAt, addressOfItem, judgeUrl } from './find-urls.ts';

/** An announcement taken apart: its text, and the works that it recommends. */
export interface Announcement {
  text: Line[];
  readings: Reading[];
  /** "Helpful Reading Materials for the Talk". */
  sentAs?: { line: Line; text: string };
}

const HEADING =
  /^(?:[-*]\s+)?(?:\*\*)?((?=.*\b(?:readings?|reading materials?|reading list|resources|materials)\b)[^:]{4,80})(?:\*\*)?:(?:\*\*)?$/i;

/** Takes the reading list out of an announcement: the addresses under "Helpful Reading Materials" and the like. */
export function readAnnouncement(lines: readonly Line[]): Announcement {
  const found: Announcement = { text: [], readings: [] };
  let listing = false;
  lines.forEach((line, i) => {
    const heading = line.code ? null : HEADING.exec(line.text.trim());
    const below = heading && lines.slice(i + 1, i + 4).find((next) => !isBlank(next));
    if (heading && below && readable(below)) {
      // A second list joins the first: its heading stays where it was.
      if (found.sentAs) found.text.push(line);
      else found.sentAs = { line, text: heading[1]!.trim() };
      listing = true;
      return;
    }
    const reading = listing ? readable(line) : undefined;
    const last = found.readings.at(-1);
    if (reading) found.readings.push(reading);
    else if (listing && last && goesOnIn(last, line)) {
      last.text = `${last.text} ${line.text.trim()}`.trim();
      last.lines.push(line);
    } else {
      // A work without an address stays in the text and ends nothing.
      if (!isBlank(line) && !/^\s*(?:[-*+•]|\d{1,3}[.)])\s/.test(line.text)) listing = false;
      found.text.push(line);
    }
  });
  return found;
}

// "(main takeaways: …)" may stand below its address, and run over lines.
function goesOnIn({ text, lines }: Reading, line: Line): boolean {
  if (isBlank(line) || line.code || lines.at(-1)!.n !== line.n - 1) return false;
  if (text === '') return /^\s*(?:\(|(?:main )?takeaways?:)/i.test(line.text);
  return lines.length < 20 && text.split('(').length > text.split(')').length;
}

function readable(line: Line): Reading | undefined {
  const found = addressOfItem(line.text);
  const judged = found && judgeUrl(found.url);
  if (!judged || judged.access === 'closed') return undefined;
  return { url: judged.href, text: found.text, from: 'sent', lines: [line] };
}

/** The first recording on YouTube that lines say the talk is at. */
export function videoIn(lines: readonly Line[]): string | undefined {
  for (const { text } of lines) {
    if (!/\b(?:talk|recording|video|watch)\b/i.test(text)) continue;
    const at = text.search(/https?:\/\//i);
    const url = at === -1 ? '' : addressAt(text, at);
    if (youtubeId(url)) return url;
  }
  return undefined;
}
