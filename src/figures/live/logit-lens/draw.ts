import { evenAxes } from '../shared/axes.ts';
import type { HeatRow } from '../shared/heat-map.ts';
import type { Picture, Tables } from '../shared/picture.ts';
import { sayShare } from '../shared/plots.ts';
import { LENSES, type Lens } from '../../nets/speeches/lens.ts';
import type { RowMeasures } from '../../nets/speeches/measures.ts';
import type { Look, Told } from './model.ts';
import { ROWS } from './params.ts';

/** A piece as the page writes it: a dot for a space. */
export const label = (piece: string): string => piece.replaceAll(' ', '·');

/** The map: what a lens guesses at each row, tinted by how likely that is. */
export function mapRows({ now, intact, pieces }: Look, lens: Lens): HeatRow[] {
  return now[lens].map((row, i) => ({
    name: ROWS[i]!,
    cells: row.map(({ best, next }, at) => ({
      text: label(best[0]!.text),
      tint: best[0]!.share,
      classes: [
        at + 1 < pieces.length && next!.rank === 1 && 'right',
        best[0]!.text !== intact[lens][i]![at]!.best[0]!.text && 'changed',
      ]
        .filter(Boolean)
        .join(' '),
    })),
  }));
}

/** How well a lens reads each row of a sentence; of a single piece, only how far it is from the end. */
export function measureRows(rows: readonly (readonly Told[])[]): RowMeasures[] {
  return rows.map((row) => {
    const asked = row.flatMap(({ next }) => next ?? []);
    const mean = (sum: number, of: readonly unknown[]): number => sum / of.length;
    return {
      kl: mean(
        row.reduce((sum, { kl }) => sum + kl, 0),
        row,
      ),
      loss: mean(
        asked.reduce((sum, { loss }) => sum + loss, 0),
        asked,
      ),
      right: mean(asked.filter(({ rank }) => rank === 1).length, asked),
    };
  });
}

/** The axes of both plots, over the rows. */
export const AXES = {
  kl: evenAxes([0, ROWS.length - 1], 8, [8, 4, 0]),
  loss: evenAxes([0, ROWS.length - 1], 12, [12, 6, 0]),
};

/** Divergence and loss by row, through both lenses. */
export function drawRows({ now }: Look): Picture {
  const line = (of: 'kl' | 'loss', lens: Lens): [string, string] => [
    `${of}-${lens}`,
    AXES[of].line(
      measureRows(now[lens]).flatMap((row, i) => (Number.isNaN(row[of]) ? [] : [[i, row[of]] as const])),
    ),
  ];
  return {
    paths: Object.fromEntries(LENSES.flatMap((lens) => [line('kl', lens), line('loss', lens)])),
    words: {},
  };
}

/** The five best of the guess that is looked at. */
export function drawBest({ best }: Told): Picture {
  const words = best.map(({ text, share }, i) => [
    [`best-${i}`, label(text)],
    [`share-${i}`, sayShare(share)],
  ]);
  const tints = best.map(({ share }, i) => [`best-${i}`, `${Math.round(100 * share)}%`]);
  return {
    paths: {},
    words: Object.fromEntries(words.flat()) as Record<string, string>,
    tints: Object.fromEntries(tints) as Record<string, string>,
  };
}

/** What the columns of the table of rows hold. */
export const ROW_COLUMNS = [
  'After',
  'KL, logit lens',
  'KL, tuned lens',
  'Loss, logit lens',
  'Loss, tuned lens',
  'Right, logit lens',
  'Right, tuned lens',
];

/** The rows of a table of measures, in nats and shares. */
export function rowTable(of: Readonly<Record<Lens, readonly RowMeasures[]>>): string[][] {
  const each = (say: (row: RowMeasures) => string, i: number): string[] =>
    LENSES.map((lens) => say(of[lens][i]!).replace(/^NaN%?$/, '–'));
  return ROWS.map((name, i) => [
    name,
    ...each(({ kl }) => kl.toFixed(2), i),
    ...each(({ loss }) => loss.toFixed(2), i),
    ...each(({ right }) => sayShare(right), i),
  ]);
}

/** The numbers behind the plots. */
export function tablesOf({ now }: Look): Tables {
  return { rows: rowTable({ plain: measureRows(now.plain), tuned: measureRows(now.tuned) }) };
}
