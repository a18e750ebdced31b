import { readLabel, type Label } from './labels.ts';
import { isBlank, rest, type Line } from './lines.ts';
import { addressLine } from './urls.ts';

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
  if (!match) return bareLabel(line);
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
  if (bullet || inNotes || said.trim().split(/\s+/).length > 6) return undefined;
  const below = value === '' && after !== undefined && addressLine(after.text) !== undefined;
  const short = said.trim().split(/\s+/).length <= 3;
  if (short && (below || addressLine(value)?.text === '' || /^(?=\S*[:./])\S+$/.test(value)))
    return piece({ kind: 'link' });
  // A label of its own stands alone on its line, with nothing above that it could go on from.
  const alone = value === '' && (!before || isBlank(before));
  const nothingYet = current.means.kind === 'none' || current.means.kind === 'link';
  return alone || (nothingYet && short) ? piece({ kind: 'unknown' }) : undefined;
}

// Without a colon a line is a label only where it can be nothing else.
function bareLabel(line: Line): Piece | undefined {
  const said = BARE.exec(line.text)?.groups?.['said'];
  const means = said && /^contributions$|\s/i.test(said.trim()) ? readLabel(said) : undefined;
  if (means?.kind !== 'slots') return undefined;
  return { said: said!.trim(), at: line, means, lines: [] };
}
