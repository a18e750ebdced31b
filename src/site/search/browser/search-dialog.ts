import type { Answer } from '../answer-query.ts';
import { ask, Gone } from './search-engine.ts';
import { searchFrame } from './search-frame.ts';
import { keep, kept, last } from './search-kept.ts';
import { buttonRow, rowOf, sayAnswer, sayFailure, waysOf } from './search-rows.ts';
import { isComposing } from './typed-keys.ts';
import sheet from '../../styles/search.css?url';

// How long an answer may take until it is said that it is under way, and how long its looks may, in milliseconds.
const [MOMENT, PATIENCE] = [300, 4000];
let search: SearchDialog | undefined;

/** Opens the search, with words in its field if there are any; `typed` gives what was typed until it opens. */
export async function openSearch(words?: string, typed = (): string => ''): Promise<void> {
  await dress();
  search ??= new SearchDialog();
  const early = typed();
  search.open(early || words);
  if (early) search.goOn();
}

// The dialog's styles on the page; without them it still works, and the next time they are asked for again.
async function dress(): Promise<void> {
  if (document.querySelector(`link[href="${sheet}"]`)) return;
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: sheet });
  await new Promise<unknown>((done) => {
    link.onload = done;
    link.onerror = (failed) => {
      link.remove();
      done(failed);
    };
    setTimeout(done, PATIENCE);
    document.head.append(link);
  });
}

/** A native dialog: a field, and under it a list of links. Arrows move the focus from one to the next. */
class SearchDialog {
  readonly dialog = searchFrame();
  readonly #field: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #says: HTMLElement;
  #answered = Promise.resolve();
  #asked: string | undefined;
  #timer = 0;
  #slow = 0;
  #found = false;

  constructor() {
    this.#field = this.dialog.querySelector('input')!;
    this.#list = this.dialog.querySelector('ul')!;
    this.#says = this.dialog.querySelector('[role=status]')!;
    this.#field.oninput = () => this.#wait();
    this.dialog.querySelector('form')!.onsubmit = (event) => {
      event.preventDefault();
      void this.#openFirst();
    };
    this.dialog.onkeydown = (event) => this.#steer(event);
    this.dialog.onclick = (event) => this.#press(event);
    document.body.append(this.dialog);
    // Who comes back to the page comes back to its text.
    addEventListener('pagehide', () => this.dialog.close());
  }

  open(words = this.#field.value || last()): void {
    if (!this.dialog.open) this.dialog.showModal();
    this.#field.value = words;
    this.#field.focus();
    this.#field.select();
    if (words !== this.#asked || !words) this.#ask();
  }

  /** Puts the caret behind what is there, for a hand that is still typing. */
  goOn(): void {
    this.#field.setSelectionRange(this.#field.value.length, this.#field.value.length);
  }

  // A pause in typing, so that not every letter is looked for and told.
  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#ask(), 150);
  }

  #ask(): void {
    clearTimeout(this.#timer);
    const typed = (this.#asked = this.#field.value.trim());
    keep(typed);
    clearTimeout(this.#slow);
    this.#slow = window.setTimeout(() => this.#say('Searching …', true), MOMENT);
    this.#answered = ask(typed).then(
      // An answer that comes after the next question is no longer wanted.
      (answer) => (typed === this.#asked ? this.#show(typed, answer) : undefined),
      (why: unknown) => (typed === this.#asked ? this.#fail(why) : undefined),
    );
  }

  #show(typed: string, answer: Answer): void {
    const rows = answer.found.map(rowOf);
    this.#found = typed !== '' && rows.length > 0;
    const before = typed ? [] : kept().map((words) => buttonRow('Looked for', words, () => this.open(words)));
    this.#fill([...(answer.lost ? [this.#again()] : []), ...before, ...(rows.length ? rows : waysOf())]);
    this.#list.scrollTop = 0;
    this.#say(typed ? sayAnswer(typed, answer) : 'The search runs on this device.');
  }

  #fail(why: unknown): void {
    this.#asked = undefined;
    this.#found = false;
    const reload = buttonRow('', 'Reload the page', () => location.reload());
    this.#fill([this.#again(), ...(why instanceof Gone ? [reload] : []), ...waysOf()]);
    this.#say(sayFailure(why));
  }

  // What is the same in its place stays: a press may have begun on it, and would end on another.
  #fill(rows: readonly HTMLElement[]): void {
    const there = [...this.#list.children];
    rows.forEach((row, i) => {
      if (!there[i]) this.#list.append(row);
      else if (there[i].outerHTML !== row.outerHTML) there[i].replaceWith(row);
    });
    for (const more of there.slice(rows.length)) more.remove();
  }

  #again(): HTMLElement {
    return buttonRow('', 'Try again', () => {
      this.#field.focus();
      this.#ask();
    });
  }

  #say(words: string, busy = false): void {
    if (!busy) clearTimeout(this.#slow);
    this.#says.textContent = words;
    this.#list.ariaBusy = String(busy);
  }

  async #openFirst(): Promise<void> {
    if (this.#field.value.trim() !== this.#asked) this.#ask();
    await this.#answered;
    if (this.#found) this.#list.querySelector('a')?.click();
  }

  #steer(event: KeyboardEvent): void {
    const { key } = event;
    // What an input method is pressed for is its own.
    if (isComposing(event)) return;
    if (key === 'Escape') {
      // A search field would only be emptied by the first press; and what else is open stays open.
      event.preventDefault();
      event.stopPropagation();
      this.dialog.close();
      return;
    }
    const links = [...this.#list.querySelectorAll<HTMLElement>('a, button')];
    const at = links.indexOf(document.activeElement as HTMLElement);
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: at < 0 ? NaN : 0,
      End: at < 0 ? NaN : links.length - 1,
    }[key];
    if (to !== undefined && !Number.isNaN(to) && !(at < 0 && key === 'ArrowUp')) {
      event.preventDefault();
      (links[Math.min(to, links.length - 1)] ?? this.#field).focus();
    } else if (
      at >= 0 &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey &&
      (key === 'Backspace' || (key.length === 1 && key !== ' '))
    ) {
      // Typing goes on where words are typed.
      this.#field.focus();
    }
  }

  #press({ target, ctrlKey, metaKey, shiftKey }: MouseEvent): void {
    const element = target as Element;
    const leaves = element.closest('a') && !ctrlKey && !metaKey && !shiftKey;
    if (leaves || element === this.dialog || element.closest('form button')) this.dialog.close();
  }
}
