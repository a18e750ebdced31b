import { cacheNames, inMegabytes, type News, type SetId, type Wish } from '../core/offline.ts';

/** Keeps a lecture or the whole site for reading without a network. */
class KeepOffline extends HTMLElement {
  /** The words beside the button before anything is kept. */
  offer?: string;

  connectedCallback(): void {
    const worker = navigator.serviceWorker;
    const set = this.dataset['set'] as SetId;
    const ask = (wish: 'keep' | 'cancel' | 'remove' | 'tell'): void => {
      const asked: Wish = { wish, set };
      void worker.ready.then(({ active }) => active!.postMessage(asked));
    };
    new BroadcastChannel(cacheNames(import.meta.env.BASE_URL).prefix).onmessage = ({ data }) => {
      const news = data as News;
      if (news.set === set) this.show(news);
    };
    this.querySelector('button')!.onclick = () => {
      const wish = {
        none: 'keep',
        failed: 'keep',
        keeping: 'cancel',
        kept: 'remove',
        updating: 'remove',
      } as const;
      const now = (this.dataset['state'] ?? 'none') as News['state'];
      // A browser that may throw away what is stored is asked not to; it may say no.
      if (wish[now] === 'keep') void navigator.storage.persist().catch(() => false);
      ask(wish[now]);
      if (wish[now] === 'keep') this.show({ set, state: 'keeping', done: 0, size: 0 });
    };
    ask('tell');
    // The worker of a newer deployment knows better how it stands, and brings it up to date.
    worker.addEventListener('controllerchange', () => ask('tell'));
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
