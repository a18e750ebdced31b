import { isHeadLabel, readLabel, type Label } from './template-labels.ts';
import { isBlank, rest, type Line } from './lines.ts';
import { addressLine } from './find-urls.ts';

/** Lines under a label of the head or the summary; without one they stand before the first. */
export interface Piece {
  /** The label as it was typed. */
  said?: string;
  /** Where it stands; absent for a heading's. */
  at?: Line;
  /** What it means; "link" has addresses below it, "unknown" is a label that the template has not. */
  means: Label | { kind: 'link' | 'unknown' | 'none' };
  lines: Line[];
}

const LABEL =
  /^ ?(?<bullet>[-*•+]\s+)?(?:\*\*)?(?<said>[\p{L}\d][^:]{0,79}?)(?:\*\*)?\s*:(?!\/\/)(?:\*\*)?\s*(?<value>.*)$/u;
const BARE = /^ ?(?:[-*•+]\s+)?(?:\*\*)?(?<said>[\p{L}\d][^:]{0,60}?)(?:\*\*)?\s*$/u;

// What was typed as an address and leads nowhere on the web: "javascript:…", "//host".
const REFUSED = /^(?:[a-z][\w+.-]*:|\/\/)\S+$/i;

/** Cuts lines at their labels; `first` is what the heading above them says. */
export function readLabelled(lines: readonly Line[], first: Piece): Piece[] {
  const pieces = [first];
  lines.forEach((line, i) => {
    let current = pieces.at(-1)!;
    const found = line.code ? undefined : labelAt(line, lines[i - 1], lines[i + 1], current);
    if (found) {
      pieces.push(found);
      return;
    }
    // Addresses stand directly under their label.
    if (
      current.means.kind === 'link' &&
      !(addressLine(line.text) && !isBlank(lines[i - 1]!)) &&
      !isBlank(line)
    ) {
      current = { means: { kind: 'none' }, lines: [] };
      pieces.push(current);
    }
    current.lines.push(line);
  });
  return pieces;
}

function labelAt(
  line: Line,
  before: Line | undefined,
  after: Line | undefined,
  current: Piece,
): Piece | undefined {
  const match = LABEL.exec(line.text);
  // What a colon cuts in an address is none.
  if (!match || /www\./i.test(match.groups!['said']!)) return bareLabel(line);
  const { bullet = '', said = '', value = '' } = match.groups!;
  const means = readLabel(said);
  const piece = (kind: Piece['means']): Piece => ({
    said: said.trim(),
    at: line,
    means: kind,
    lines: value.trim() ? [rest(line, value)] : [],
  });
  if (means) return piece(means);
  const inNotes = current.means.kind === 'notes';
  const { kind } = current.means;
  // "Time: 5:30pm" is over at the end of its line.
  const over = kind === 'unknown' && current.lines.length > 0 && current.at?.n === line.n - 1;
  const nothingYet = kind === 'none' || kind === 'link' || over;
  if (inNotes || (bullet && !nothingYet) || said.trim().split(/\s+/).length > 6) return undefined;
  const below = value === '' && after !== undefined && addressLine(after.text) !== undefined;
  const short = said.trim().split(/\s+/).length <= 3;
  const empty = nothingYet && value === '' && isHeadLabel(said);
  if (short && (below || empty || addressLine(value)?.text === '' || REFUSED.test(value)))
    return piece({ kind: 'link' });
  if (bullet) return undefined;
  // A label of its own stands alone on its line, with nothing above that it could go on from.
  const alone = value === '' && (!before || isBlank(before));
  return alone || (nothingYet && short) ? piece({ kind: 'unknown' }) : undefined;
}

// Without a colon a line is a label only where it can be nothing else.
function bareLabel(line: Line): Piece | undefined {
  const said = BARE.exec(line.text)?.groups?.['said'];
  const means = said && /^(?:contributions|abstract)$|\s/i.test(said.trim()) ? readLabel(said) : undefined;
  if (!means || !said || (means.kind !== 'slots' && !/^abstract$/i.test(line.text))) return undefined;
  return { said: said.trim(), at: line, means, lines: [] };
}
