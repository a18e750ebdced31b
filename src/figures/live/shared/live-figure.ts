import { loadPart } from '../../../shared/load-part.ts';

/** What brings a figure to life, until that is taken out again. */
export type Enliven = (figure: HTMLElement, life: AbortSignal) => void;

const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'scroll'];
/** The reader's first sign of life. A list that the page itself scrolls is none: only what comes up to the window is heard. */
const stirred = new Promise<void>((resolve) => {
  for (const sign of SIGNS) addEventListener(sign, () => resolve(), { once: true, passive: true });
});

/**
 * Makes an element that fetches what brings it to life when it comes near the screen, and says so when that fails. One that
 * trains is heavy, and may be what a page begins with: it waits until its reader does something. It can be pressed before: the
 * press counts once there is life.
 */
export function defineLive(tag: string, load: () => Promise<{ enliven: Enliven }>): void {
  class LiveFigure extends HTMLElement {
    private life: AbortController | undefined;
    private near: IntersectionObserver | undefined;
    private begun = false;
    private pressed: HTMLElement | null | undefined;
    private readonly hear = ({ target }: Event): void => {
      this.pressed = (target as Element).closest<HTMLElement>('button, input');
      this.load();
    };

    connectedCallback(): void {
      const first = this.querySelector<HTMLFieldSetElement>('fieldset:has(> .run)');
      if (first) first.disabled = false;
      first?.addEventListener('click', this.hear);
      this.near = new IntersectionObserver(
        (seen) => {
          // A busy page tells several at once, the last of which is how it is.
          if (!seen.at(-1)!.isIntersecting) return;
          this.near!.disconnect();
          // A state in the address is what its reader came for.
          if (!first || location.search.includes(`${tag.replace(/-figure$/, '')}.`)) this.load();
          else void stirred.then(() => this.load());
        },
        { rootMargin: '400px' },
      );
      this.near.observe(this);
    }

    disconnectedCallback(): void {
      this.near?.disconnect();
      this.life?.abort();
      [this.begun, this.pressed] = [false, undefined];
    }

    private load(): void {
      if (this.begun || !this.isConnected) return;
      this.begun = true;
      void loadPart(
        load,
        ({ enliven }) => {
          if (!this.isConnected) return;
          this.life = new AbortController();
          enliven(this, this.life.signal);
          this.querySelector('fieldset')?.removeEventListener('click', this.hear);
          this.pressed?.click();
        },
        'The live part',
        this.querySelector('[data-said]')!,
      );
    }
  }
  customElements.define(tag, LiveFigure);
}
