import { loadPart } from '../../../shared/load-part.ts';

/** Waits for a press; only then comes what moves the clock. */
class NumberClock extends HTMLElement {
  connectedCallback(): void {
    const said = this.querySelector<HTMLElement>('.says')!;
    for (const button of this.querySelectorAll<HTMLButtonElement>('button'))
      button.onclick = () =>
        loadPart(
          () => import('./view.ts'),
          ({ enliven }) => {
            enliven(this);
            button.click();
          },
          'The clock',
          said,
        );
  }
}

customElements.define('number-clock', NumberClock);
