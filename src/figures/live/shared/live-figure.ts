import { loadPart } from '../../../shared/load-part.ts';

/** What brings a figure to life; the answer takes the life out again. */
export type Enliven = (figure: HTMLElement) => () => void;

const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'scroll'];
let stirring: Promise<void> | undefined;

/** Waits for the reader's first sign of life. */
function stirred(): Promise<void> {
  return (stirring ??= new Promise((resolve) => {
    const done = (): void => resolve();
    for (const sign of SIGNS) addEventListener(sign, done, { once: true, passive: true, capture: true });
    setTimeout(done, 4000);
  }));
}

/**
 * Makes an element that fetches what brings it to life when it comes near the screen, and says so when that fails. One that
 * a page begins with is near at once: it waits until its reader does something, or has looked at the page for a while.
 */
export function defineLive(tag: string, load: () => Promise<{ enliven: Enliven }>): void {
  class LiveFigure extends HTMLElement {
    private end: (() => void) | undefined;
    private near: IntersectionObserver | undefined;

    connectedCallback(): void {
      this.near = new IntersectionObserver(
        ([entry]) => {
          if (!entry!.isIntersecting) return;
          this.near!.disconnect();
          // A state in the address is what its reader came for.
          if (location.search.includes(`${tag.replace(/-figure$/, '')}.`)) this.load();
          else void stirred().then(() => this.load());
        },
        { rootMargin: '400px' },
      );
      this.near.observe(this);
    }

    disconnectedCallback(): void {
      this.near?.disconnect();
      this.end?.();
      this.end = undefined;
    }

    private load(): void {
      if (!this.isConnected) return;
      void loadPart(
        load,
        ({ enliven }) => {
          if (this.isConnected) this.end = enliven(this);
        },
        'The live part',
        this.querySelector('[data-said]')!,
      );
    }
  }
  customElements.define(tag, LiveFigure);
}
