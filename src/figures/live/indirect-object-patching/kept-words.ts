import { counted, listed } from '../../../shared/words.ts';
import { bestOf, greedyPath, rankOf, setsOfSize, sizeOf, type Score } from '../../nets/indirect/head-sets.ts';
import { sayNumber, sayPart } from './patch-map.ts';
import { ALL, HEAD_NAMES, namesOf } from './params.ts';

/** From this share of right answers on, a set counts as a circuit for the task. */
const ENOUGH = 0.9;

/** What a set of heads does, in words. */
export function sayKept(scores: readonly Score[], kept: number): string {
  const [mine, whole] = [scores[kept]!, scores[ALL]!];
  const right = `the right name in ${sayPart(mine.accuracy)} of the sentences`;
  if (kept === ALL)
    return `All six heads are kept: the whole network. It says ${right}, and its logit difference is ${sayNumber(mine.difference)}.`;
  const faithful = mine.difference / whole.difference;
  const heads = kept ? `Kept: ${listed(namesOf(kept))}` : 'No head is kept';
  const { sets, better } = rankOf(scores, kept);
  const ranked =
    sets > 1
      ? ` Of the ${sets} sets of ${counted(sizeOf(kept), 'head')}, ${better || 'none'} ${better === 1 ? 'does' : 'do'} better, by right answers first.`
      : '';
  // The receiver beats the other name, and a third word beats both.
  const trap =
    faithful - mine.accuracy > 0.3
      ? ' By the logit difference alone it looks far better than it is: on average the right name beats the other one, yet often some other word beats it.'
      : '';
  return `${heads}. Faithfulness ${sayPart(faithful)}: a logit difference of ${sayNumber(mine.difference)} out of ${sayNumber(whole.difference)}. It says ${right}.${trap}${ranked}`;
}

/** What a reader has found so far, of all sets that they tried. */
export function sayTried(scores: readonly Score[], tried: readonly number[]): string {
  const good = tried.filter((kept) => scores[kept]!.accuracy >= ENOUGH && kept !== ALL);
  const count = `You have tried ${counted(tried.length, 'set')}.`;
  if (!good.length)
    return `${count} Find one with fewer heads that is still right in ${sayPart(ENOUGH)} of the sentences.`;
  const least = Math.min(...good.map(sizeOf));
  const best = bestOf(
    scores,
    good.filter((kept) => sizeOf(kept) === least),
  );
  const { accuracy, difference } = scores[best]!;
  return `${count} Your circuit: ${listed(namesOf(best))}, with a faithfulness of ${sayPart(difference / scores[ALL]!.difference)} and ${sayPart(accuracy)} right. No smaller set of yours is right in ${sayPart(ENOUGH)}.`;
}

/** The columns of the table of what a search finds, and its rows, a row a size. */
export const SEARCH_COLUMNS = [
  'Heads kept',
  'Sets',
  'Right, average set',
  'Right, best set',
  'Its faithfulness',
  'The best set',
  'Greedy by accuracy: right',
  'Greedy by difference: right',
] as const;

/** What every set of heads does, by size. */
export function searchRows(scores: readonly Score[]): string[][] {
  const paths = (['accuracy', 'difference'] as const).map((goal) => greedyPath(scores, goal));
  return [...HEAD_NAMES.keys(), HEAD_NAMES.length].reverse().map((size) => {
    const sets = setsOfSize(scores, size);
    const best = bestOf(scores, sets);
    const average = sets.reduce((sum, set) => sum + scores[set]!.accuracy, 0) / sets.length;
    return [
      String(size),
      String(sets.length),
      sayPart(average),
      sayPart(scores[best]!.accuracy),
      sayPart(scores[best]!.difference / scores[ALL]!.difference),
      listed(namesOf(best)) || 'none',
      ...paths.map((path) => sayPart(scores[path.find((set) => sizeOf(set) === size)!]!.accuracy)),
    ];
  });
}
