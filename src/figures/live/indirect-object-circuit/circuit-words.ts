import { counted } from '../../../shared/words.ts';
import { CLASSES, NOTES, WIRES, type HeadClass, type Wire } from './circuit.ts';
import { headName, slugOf, STEPS } from './params.ts';

/** How a class or a wire stands to what is shown. */
export type Part = 'shown' | 'from' | 'to' | 'other';

/** The class that is shown, or that the head which is shown belongs to. */
export function classOf(shown: string): HeadClass | undefined {
  return CLASSES.find((one) => slugOf(one) === shown || one.heads.some((head) => headName(head) === shown));
}

/** The wires that are shown: the one of a step, or those from and to a class. */
export function wiresOf(shown: string): Wire[] {
  const chosen = classOf(shown)?.name;
  return WIRES.filter(
    ({ from, to }, i) => STEPS[i] === shown || (chosen && (from === chosen || to === chosen)),
  );
}

/** How every class stands to what is shown; with the whole circuit shown, none stands out. */
export function partsOf(shown: string): (Part | undefined)[] {
  const [chosen, wires] = [classOf(shown), wiresOf(shown)];
  return CLASSES.map((one) => {
    if (shown === 'all') return undefined;
    if (one === chosen) return 'shown';
    if (wires.some(({ from }) => from === one.name)) return 'from';
    return wires.some(({ to }) => to === one.name) ? 'to' : 'other';
  });
}

/** What the mark beside a class says: where a class is shown, and where a step is. */
export function markOf(part: Part | undefined, shown: string): string {
  if (part === 'from') return STEPS.includes(shown) ? 'these write' : 'read by these';
  if (part === 'to') return STEPS.includes(shown) ? 'these read' : 'reads these';
  return '';
}

/** As what a wire is read, and what moves along it. */
export function sayWire({ as, moves }: Wire): string {
  return as === 'logits' ? `to the logits: ${moves}` : `into their ${as}: ${moves}`;
}

/** What is shown, in words. */
export function sayShown(shown: string): string {
  const step = WIRES[STEPS.indexOf(shown)];
  if (step) {
    const to = step.to ? lower(step.to) : 'the answer';
    return `Step ${STEPS.indexOf(shown) + 1} of ${STEPS.length}. ${step.from} write for ${to}, ${sayWire(step)}.`;
  }
  const chosen = classOf(shown);
  if (!chosen) {
    const all = CLASSES.reduce((sum, { heads }) => sum + heads.length, 0);
    return `${counted(all, 'head', 'heads')} in ${counted(CLASSES.length, 'class', 'classes')}. Step through the circuit, or choose a class or a head to read what it does.`;
  }
  const { name, at, heads, more } = chosen;
  const from = WIRES.filter(({ to }) => to === name).map((wire) => lower(wire.from));
  const to = WIRES.filter((wire) => wire.from === name)
    .map((wire) => (wire.to ? lower(wire.to) : 'the answer'))
    .join(', ');
  const way = `${from.length ? `They read from ${from.join(' and ')}, and write to` : 'They write to'} ${to}.`;
  const single = shown === slugOf(chosen) ? '' : `Head ${shown} is one of the ${lower(name)}. `;
  const note = NOTES[shown] ? ` ${NOTES[shown]}` : '';
  return `${single}${name}, ${heads.map(headName).join(', ')}, act at ${at}. ${more} ${way}${note}`;
}

/** The step that comes so many after what is shown; past the ends it is the whole circuit. */
export function stepFrom(shown: string, by: number): string {
  const around = ['all', ...STEPS];
  const now = Math.max(0, around.indexOf(shown));
  return around[(now + by + around.length) % around.length]!;
}

const lower = (name: string): string =>
  name.startsWith('S-') ? name : name[0]!.toLowerCase() + name.slice(1);
