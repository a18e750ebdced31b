import { cacheNames, inMegabytes, type SetId, type Standing } from '../contract.ts';
import { ask, PATIENCE, workers } from './offline-worker.ts';

/** Keeps a lecture or the whole site for reading without a network. */
class KeepOffline extends HTMLElement {
  button = this.querySelector('button')!;
  note = this.querySelector('p')!;
  bar = this.querySelector('progress')!;
  said = this.querySelector('output')!;
  /** The words beside the button before anything is kept. */
  offer = this.note.textContent;
  set = this.dataset['set'] as SetId;
  state?: Standing['state'];
  timer = 0;

  connectedCallback(): void {
    this.button.onclick = () => {
      const wish = ['none', 'failed'].includes(this.state ?? 'none') ? 'keep' : 'remove';
      if (wish === 'keep') {
        // A browser that may throw away what is stored is asked not to; it may say no, or not know the question.
        void (navigator.storage as Partial<StorageManager> | undefined)?.persist?.().catch(() => false);
        this.show({ set: this.set, state: 'keeping', done: 0, size: 0, why: '' });
      }
      this.want(wish);
    };
    new BroadcastChannel(cacheNames(import.meta.env.BASE_URL).prefix).onmessage = ({ data }) => {
      if ((data as Standing).set === this.set) this.show(data as Standing);
    };
    const look = (): void => this.want('tell');
    look();
    // The worker of a newer deployment knows better how it stands, and brings it up to date.
    workers()?.addEventListener('controllerchange', look);
    window.addEventListener('pageshow', ({ persisted }) => persisted && look());
  }

  want(wish: 'keep' | 'remove' | 'tell'): void {
    ask({ wish, set: this.set }).catch((error: unknown) => {
      // Who has asked for nothing is told nothing.
      if (wish !== 'tell') this.fail((error as Error).message);
    });
  }

  fail(why: string): void {
    this.show({ set: this.set, state: 'failed', done: 0, size: 0, why });
  }

  // A worker that is at work has something to tell; one that was ended meanwhile goes on when it is asked.
  wait(asked = false): void {
    this.timer = window.setTimeout(() => {
      if (asked) this.fail('The browser has stopped storing it.');
      else {
        this.wait(true);
        this.want('tell');
      }
    }, 2 * PATIENCE);
  }

  show({ state, done, size, why }: Standing): void {
    const before = this.state;
    this.state = this.dataset['state'] = state;
    const all = inMegabytes(size);
    const storing = state === 'keeping' || state === 'updating';
    clearTimeout(this.timer);
    if (storing) this.wait();
    this.bar.hidden = !storing;
    this.bar.value = size ? done / size : 0;
    const keep = `Keep ${this.dataset['name']!} offline`;
    const progress = size ? `${inMegabytes(done)} of ${all}` : 'Finding the files that it needs';
    const kept = 'It can be read without a network, and is brought up to date when the site changes.';
    const fresh = before === 'updating' ? ' Now up to date.' : '';
    const [button, note, said] = {
      none: [keep, this.offer, 'Removed.'],
      failed: ['Try again', this.offer, `Not stored. ${why}`],
      keeping: ['Cancel', progress, 'Storing it.'],
      updating: ['Remove it', progress, 'There is a newer version: fetching what has changed.'],
      kept: ['Remove it', kept, `Kept offline, ${all}.${fresh}`],
    }[state] as [string, string, string];
    this.button.textContent = button;
    this.note.textContent = note;
    // Said when something becomes of it, not at every file.
    if (state !== (before ?? 'none')) this.said.value = said;
  }
}

customElements.define('keep-offline', KeepOffline);
