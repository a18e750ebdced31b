import { expect, test } from 'vitest';
import type { Mine } from '../../../../../src/site/browser/mine/mine.ts';
import { nextTime } from '../../../../../src/site/browser/mine/schedule.ts';

const mine: Mine = { kind: 'answer', path: '/a/', id: 'x', page: 'One', asked: 'What?', words: 'This.' };
const noon = (day: string): Date => new Date(`${day}T12:00`);
const kept = (plan: object): Mine => JSON.parse(JSON.stringify({ ...mine, ...plan })) as Mine;

test('what one did not know is asked the day after, what one knew later, and ever later', () => {
  expect(nextTime(mine, noon('2026-03-01')).due).toBe('2026-03-02');
  const dues: string[] = [];
  let now = '2026-03-01';
  let plan = mine;
  for (let times = 0; times < 4; times++) {
    plan = kept({ went: 'Knew it', ...nextTime({ ...plan, went: 'Knew it' }, noon(now)) });
    dues.push((now = plan.due!));
  }
  const days = ['2026-03-01', ...dues].map((day) => noon(day).getTime() / 86_400_000);
  const waits = dues.map((_, i) => Math.round(days[i + 1]! - days[i]!));
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(new Set(waits).size).toBe(waits.length);
  expect(waits[0]).toBeGreaterThan(1);
});

test('who knew it partly is asked between the two', () => {
  const due = (went: Mine['went']): string => nextTime({ ...mine, went }, noon('2026-03-01')).due!;
  expect(due('Not yet') <= due('Partly')).toBe(true);
  expect(due('Partly') <= due('Knew it')).toBe(true);
});

test('who judges anew on the same day corrects what was said, and does not count twice', () => {
  const at = noon('2026-03-01');
  const first = kept({ went: 'Knew it', ...nextTime({ ...mine, went: 'Knew it' }, at) });
  const corrected = nextTime({ ...first, went: 'Not yet' }, at);
  expect(kept(corrected)).toEqual(kept(nextTime({ ...mine, went: 'Not yet' }, at)));
});

test('what something else has written there is as nothing', () => {
  for (const card of ['x', {}, { before: {}, after: {} }, null])
    expect(nextTime({ ...mine, card }, noon('2026-03-01')).due).toBe('2026-03-02');
});
