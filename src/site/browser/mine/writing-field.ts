import { whenStored } from '../stored.ts';
import { button, make } from './make.ts';
import { joinWords } from './join-words.ts';
import { keepMine, readAt, type Mine } from './mine.ts';

let count = 0;

/** What a reader has written at one place: on the page, in this browser, and the same in every tab. */
export class WritingField {
  readonly root = make('div', { className: 'mine' });
  readonly field = make('textarea', { id: `mine-${++count}`, dir: 'auto' });
  mine: Mine;
  #seen: string;
  /** An input method is putting a character together: what stands in the field is its own until it is done. */
  #composing = false;
  // What is lost is said aloud; how many words there are, not at every key.
  readonly #count = make('span');
  readonly #lost = make('output');
  readonly #also = make('div');
  readonly #paper = make('p', { className: 'onlyprint' });
  readonly #change: (mine: Mine, kept: boolean) => void;

  /** `change` hears how it stands now, after this tab or another has changed it, and whether that is stored. */
  constructor(mine: Mine, label: string, rows: number, change: (mine: Mine, kept: boolean) => void) {
    this.mine = readAt(mine) ?? mine;
    this.#seen = this.mine.words;
    this.#change = change;
    Object.assign(this.field, { rows, value: this.mine.words });
    this.field.oninput = () => this.keep({ words: this.field.value });
    for (const kind of ['compositionstart', 'compositionend'])
      this.field.addEventListener(kind, () => {
        this.#composing = kind === 'compositionstart';
        if (!this.#composing) this.keep({ words: this.field.value });
      });
    const { asked } = this.mine;
    this.root.append(
      make('label', { htmlFor: this.field.id, textContent: label }),
      this.field,
      make('p', { className: 'meta noprint' }, this.#count, this.#lost),
      asked === mine.asked
        ? ''
        : make('p', { className: 'meta', textContent: `When you wrote this, the question was: “${asked}”` }),
      this.#also,
      this.#paper,
    );
    whenStored(() => this.#take());
  }

  /** Stores a change, and says so where this browser does not store it. */
  keep(change: Partial<Mine>): void {
    const { words } = { ...this.mine, ...change };
    this.mine = joinWords({ ...this.mine, ...change, words }, this.#seen, readAt(this.mine));
    Object.assign(this.mine, change, { words: this.mine.words });
    this.#show(keepMine(this.mine));
  }

  // Another tab has stored something, or everything was cleared.
  #take(): void {
    if (this.#composing) return;
    const stored = readAt(this.mine);
    const { words } = this.mine;
    this.mine = joinWords(
      this.mine,
      this.#seen,
      stored ?? { ...this.mine, words: '', also: [], went: undefined, due: undefined },
    );
    const kept = this.mine.words === (stored?.words ?? '') || (words !== '' && keepMine(this.mine));
    this.#show(kept || !this.mine.words);
  }

  #show(kept: boolean): void {
    const { words, also = [] } = this.mine;
    if (kept) this.#seen = words;
    if (!this.#composing && this.field.value !== words) this.field.value = words;
    this.#count.textContent =
      `${countOf(words)} ${kept ? 'Kept in this browser only, and sent nowhere.' : ''}`.trim();
    const lost = kept
      ? ''
      : 'This browser does not store your words: they are lost when the page is closed. Copy them.';
    if (this.#lost.value !== lost) this.#lost.value = lost;
    this.#paper.textContent = words;
    this.root.classList.toggle('empty', !words.trim());
    // What a reader has unfolded stays so while they write.
    if (this.#also.childElementCount !== also.length)
      this.#also.replaceChildren(...also.map((other) => this.#other(other)));
    this.#change(this.mine, kept);
  }

  #other(words: string): HTMLElement {
    const rest = (this.mine.also ?? []).filter((other) => other !== words);
    return make(
      'details',
      {},
      make('summary', { textContent: 'You also wrote here' }),
      make('blockquote', { textContent: words, dir: 'auto' }),
      button('Forget this', () => this.keep({ also: rest })),
    );
  }
}

// So many words, in so many sentences.
function countOf(text: string): string {
  if (!text.trim()) return '';
  const parts = (granularity: 'word' | 'sentence') => [
    ...new Intl.Segmenter(undefined, { granularity }).segment(text),
  ];
  const words = parts('word').filter(({ isWordLike }) => isWordLike).length;
  const sentences = parts('sentence').length;
  const many = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;
  return `${many(words, 'word')} in ${many(sentences, 'sentence')}.`;
}
