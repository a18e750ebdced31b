import { cacheNames, inMegabytes, type News, type SetId } from '../contract.ts';
import { ask, PATIENCE, workers } from './offline-worker.ts';

/** Keeps a lecture or the whole site for reading without a network. */
class KeepOffline extends HTMLElement {
  /** The words beside the button before anything is kept. */
  offer?: string;
  timer = 0;

  connectedCallback(): void {
    this.querySelector('button')!.onclick = () => {
      const wish = {
        none: 'keep',
        failed: 'keep',
        keeping: 'cancel',
        kept: 'remove',
        updating: 'remove',
      } as const;
      const now = wish[(this.dataset['state'] ?? 'none') as News['state']];
      if (now === 'keep') {
        // A browser that may throw away what is stored is asked not to; it may say no, or not know the question.
        void (navigator.storage as Partial<StorageManager> | undefined)?.persist?.().catch(() => false);
        this.show(this.news('keeping'));
      }
      this.want(now);
    };
    new BroadcastChannel(cacheNames(import.meta.env.BASE_URL).prefix).onmessage = ({ data }) => {
      const news = data as News;
      if (news.set === this.dataset['set']) this.show(news);
    };
    const look = (): void => this.want('tell');
    look();
    // The worker of a newer deployment knows better how it stands, and brings it up to date.
    workers()?.addEventListener('controllerchange', look);
    window.addEventListener('pageshow', ({ persisted }) => persisted && look());
  }

  news(state: News['state'], why = ''): News {
    return { set: this.dataset['set'] as SetId, state, done: 0, size: 0, why };
  }

  want(wish: 'keep' | 'cancel' | 'remove' | 'tell'): void {
    ask({ wish, set: this.dataset['set'] as SetId }).catch((error: unknown) => {
      // Who has asked for nothing is told nothing.
      if (wish !== 'tell') this.show(this.news('failed', (error as Error).message));
    });
  }

  // A worker that is at work has something to tell; one that was ended meanwhile goes on when it is asked.
  wait(asked = false): void {
    this.timer = window.setTimeout(() => {
      if (asked) this.show(this.news('failed', 'The browser has stopped storing it.'));
      else {
        this.wait(true);
        this.want('tell');
      }
    }, 2 * PATIENCE);
  }

  show({ state, done, size, why }: News): void {
    const before = this.dataset['state'] as News['state'] | undefined;
    const [said, note, bar] = [
      this.querySelector('output')!,
      this.querySelector('p')!,
      this.querySelector('progress')!,
    ];
    const named = this.dataset['name']!;
    this.dataset['state'] = state;
    const storing = state === 'keeping' || state === 'updating';
    clearTimeout(this.timer);
    if (storing) this.wait();
    this.querySelector('button')!.textContent = {
      none: `Keep ${named} offline`,
      keeping: 'Cancel',
      kept: 'Remove it',
      updating: 'Remove it',
      failed: 'Try again',
    }[state];
    bar.hidden = !storing;
    bar.value = size ? done / size : 0;
    this.offer ??= note.textContent;
    note.textContent = storing
      ? size
        ? `${inMegabytes(done)} of ${inMegabytes(size)}`
        : 'Looking up what belongs to it'
      : state === 'kept'
        ? 'It can be read without a network, and is brought up to date when the site changes.'
        : this.offer;
    // Said when something becomes of it, not at every file.
    if (state !== before && !(before === undefined && state === 'none'))
      said.value = {
        none: 'Removed.',
        keeping: 'Storing it.',
        kept: `Kept offline, ${inMegabytes(size)}.${before === 'updating' ? ' Now up to date.' : ''}`,
        updating: 'There is a newer version: fetching what has changed.',
        failed: `Not stored. ${why ?? ''}`,
      }[state];
  }
}

customElements.define('keep-offline', KeepOffline);
