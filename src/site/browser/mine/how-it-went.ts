import { dateOf } from '../../../shared/dates.ts';
import { loadPart } from '../../../shared/load-part.ts';
import { button, make } from './make.ts';
import { localDay, WENT, type Mine } from './mine.ts';
import { whereAsked } from './on-overview.ts';

/** Says when and where something is asked again, and lets the reader say how it went. */
export interface HowItWent {
  root: HTMLElement;
  /** Shows how it stands, and whether this browser has stored that. */
  show: (mine: Mine, kept: boolean) => void;
}

/** Whether to be asked again, and under an answer how it went; `keep` stores what is pressed. */
export function howItWent(keep: (change: Partial<Mine>) => void, isAnswer: boolean): HowItWent {
  let mine: Mine;
  const says = make('output');
  const plan = (): Promise<void> =>
    loadPart(
      () => import('./schedule.ts'),
      ({ nextTime }) => keep(nextTime(mine)),
      'The part that plans when to ask again',
      says,
    );
  const went = WENT.map((word) =>
    button(word, () => {
      // When it is asked next depends on what it was until now.
      const due = !!mine.due;
      keep({ went: word });
      return due && plan();
    }),
  );
  const again = button('Ask me again', () =>
    mine.due ? keep({ due: undefined, card: undefined, anew: undefined }) : plan(),
  );
  const root = make(
    'div',
    { className: 'do', role: 'group', ariaLabel: isAnswer ? 'How did it go?' : 'Ask me again' },
    ...(isAnswer ? [make('span', { textContent: 'How did it go?' }), ...went] : []),
    again,
    says,
  );
  return {
    root,
    show(now, kept) {
      mine = now;
      for (const [i, word] of WENT.entries()) went[i]!.ariaPressed = String(now.went === word);
      again.ariaPressed = String(!!now.due);
      const when = now.due ? [`You will be asked again ${sayDay(now.due)}, `, whereAsked(now), '.'] : [];
      says.replaceChildren(...(kept ? when : ['This browser does not store it.']));
    },
  };
}

/** A day as one says when: "today", "on 3 December 2026". */
export function sayDay(day: string): string {
  if (day <= localDay(new Date())) return 'today';
  return `on ${dateOf(day)}`;
}
