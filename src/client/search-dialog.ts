import { ask, loadEngine, type Answer } from './search-engine.ts';
import { keep, kept } from './search-kept.ts';
import { rowOf, sayCount, sayNear, waysOf } from './search-rows.ts';
import sheet from '../styles/search.css?url';

let opened: Promise<SearchDialog> | undefined;

/** Opens the search, with words in its field if there are any; `typed` gives what was typed until it opens. */
export async function openSearch(words?: string, typed = (): string => ''): Promise<void> {
  const search = await (opened ??= SearchDialog.make());
  const early = typed();
  search.open(early || words);
  if (early) search.goOn();
}

/** A native dialog: a field, and under it a list of links. Arrows move the focus from one to the next. */
class SearchDialog {
  readonly dialog = document.createElement('dialog');
  readonly #field: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #says: HTMLElement;
  #answered = Promise.resolve();
  #asked = '';
  #timer = 0;
  #found = false;

  constructor() {
    this.dialog.className = 'find';
    this.dialog.setAttribute('aria-label', 'Search these notes');
    this.dialog.innerHTML = `<form role="search"><svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="8.5" cy="8.5" r="6"/><path d="M13 13l5.5 5.5"/></svg><input type="search" aria-label="Search these notes" aria-describedby="find-keys" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search" autofocus><button type="button"><span class="word">Close </span><kbd>Esc</kbd></button></form><ul role="list" aria-label="Results"></ul><footer class="meta"><span id="find-keys" class="keys"><span><kbd aria-hidden="true">↑</kbd> <kbd aria-hidden="true">↓</kbd><span class="sr">Up and down arrows</span> choose</span> <span><kbd>Enter</kbd> open</span></span><span role="status"></span></footer>`;
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
    // Who comes back to the page comes back to its text.
    addEventListener('pagehide', () => this.dialog.close());
  }

  /** A dialog on the page, with its styles there. */
  static async make(): Promise<SearchDialog> {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: sheet });
    await new Promise((done) => {
      link.onload = link.onerror = done;
      document.head.append(link);
    });
    const search = new SearchDialog();
    document.body.append(search.dialog);
    return search;
  }

  open(words = this.#field.value || kept()): void {
    if (!this.dialog.open) this.dialog.showModal();
    this.#field.value = words;
    this.#field.focus();
    this.#field.select();
    void loadEngine().catch(() => this.#fail());
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
    if (!typed) {
      this.#found = false;
      this.#list.replaceChildren();
      this.#says.textContent = 'The search runs on this device.';
      return;
    }
    this.#answered = ask(typed).then(
      (answer) => {
        // An answer that comes after the next question is no longer wanted.
        if (typed === this.#asked) this.#show(typed, answer);
      },
      () => this.#fail(),
    );
  }

  #show(typed: string, { found, all, near }: Answer): void {
    const words = `${typed} ${near?.mended ?? ''}`;
    const rows = found.map((result) => rowOf(result, words));
    this.#found = rows.length > 0;
    this.#list.replaceChildren(...(this.#found ? rows : waysOf()));
    this.#list.scrollTop = 0;
    this.#says.textContent = near ? sayNear(typed, found.length, near) : sayCount(all, found.length);
  }

  #fail(): void {
    this.#asked = '';
    this.#found = false;
    this.#list.replaceChildren(...waysOf());
    this.#says.textContent = import.meta.env.DEV
      ? 'The search needs a build: npm start makes one and serves it.'
      : 'The search could not be loaded. These lists are there without it.';
  }

  async #openFirst(): Promise<void> {
    if (this.#field.value.trim() !== this.#asked) this.#ask();
    await this.#answered;
    if (this.#found) this.#list.querySelector('a')?.click();
  }

  #steer(event: KeyboardEvent): void {
    const { key } = event;
    if (key === 'Escape') {
      // A search field would only be emptied by the first press.
      event.preventDefault();
      this.dialog.close();
      return;
    }
    const links = [...this.#list.querySelectorAll('a')];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
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
