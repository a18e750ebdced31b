import { loadPart } from '../../../shared/load-part.ts';

/** What brings a figure to life; the answer takes the life out again. */
export type Enliven = (figure: HTMLElement) => () => void;

/** Makes an element that fetches what brings it to life when it comes near the screen, and says so when that fails. */
export function defineLive(tag: string, load: () => Promise<{ enliven: Enliven }>): void {
  class LiveFigure extends HTMLElement {
    private end: (() => void) | undefined;
    private near: IntersectionObserver | undefined;

    connectedCallback(): void {
      this.near = new IntersectionObserver(
        ([entry]) => {
          if (!entry!.isIntersecting) return;
          this.near!.disconnect();
          this.load();
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
