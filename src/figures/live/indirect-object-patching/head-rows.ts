import type { HeadPart } from '../../nets/indirect/head-parts.ts';
import type { Role } from '../../nets/indirect/measures.ts';
import type { Score } from '../../nets/indirect/head-sets.ts';
import { sayPart } from './patch-map.ts';
import { HEAD_NAMES, HEADS } from './params.ts';

/** The columns of the table of what each head does. */
export const HEAD_COLUMNS = [
  'Head',
  'What it is here',
  'Looks from the last word at',
  'Patched at the giver',
  'Patched at the last word',
  'Right without it',
  'From the giver back to the same name',
] as const;

const PLACES: Readonly<Record<Role, string>> = {
  BOS: 'the start',
  receiver: 'the receiver',
  other: 'the first mention of the giver',
  and: '“and”',
  'after the names': 'the word after the names',
  giver: 'the giver',
  end: 'itself',
  rest: 'other words',
};

/** What a head is called here, by what was measured of it: these are no names of GPT-2’s heads. */
function nameHere({ looks, atGiver, atEnd }: HeadPart, layer: number): string {
  if (layer === 0) {
    if (atEnd >= 0.5) return 'giver finder';
    return atGiver >= 0.15 ? 'gatherer at the giver' : 'no effect at these two words';
  }
  if (atEnd < 0.1) return 'no effect at these two words';
  return (looks.giver ?? 0) >= 0.5 ? 'reader of the giver’s place' : 'moves the name';
}

/** The row of a head. */
export function headRow(part: HeadPart, bit: number, without: Score): string[] {
  const looks = Object.entries(part.looks) as [Role, number][];
  const most = looks.sort(([, one], [, other]) => other - one).slice(0, 2);
  return [
    HEAD_NAMES[bit]!,
    nameHere(part, Math.floor(bit / HEADS)),
    most.map(([role, share]) => `${PLACES[role]}, ${sayPart(share)}`).join('; '),
    sayPart(part.atGiver),
    sayPart(part.atEnd),
    sayPart(without.accuracy),
    sayPart(part.back),
  ];
}
