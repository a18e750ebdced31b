import type { Run, Stand } from './training-run.ts';

/** What the button of a run says as it stands. */
export const wordsOf = (verb: string, again = verb): Readonly<Record<Stand, string>> => ({
  idle: verb,
  running: 'Pause',
  paused: 'Go on',
  done: `${again} again`,
  failed: 'Try again',
});

/** Shows in its row (`Run.astro`) how a run stands, and where it is: which of all steps, and that in words. */
export function showRun<Set, Frame extends { step: number }>(
  box: HTMLElement,
  run: Run<Set, Frame>,
  words: Readonly<Record<Stand, string>>,
  end: number,
  at?: { step: number; says?: string | undefined },
): void {
  const one = <E extends Element = HTMLElement>(of: string): E => box.querySelector<E>(`.run ${of}`)!;
  box.dataset['stand'] = run.stand;
  one('button span').textContent = words[run.stand];
  one('[data-left]').textContent = run.sayLeft(end);
  if (at) Object.assign(one<HTMLProgressElement>('progress'), { max: end, value: at.step });
  if (at?.says !== undefined) one('[data-word=step]').textContent = at.says;
}
