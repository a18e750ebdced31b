import { keep, recall, whenStored } from './stored.ts';

const THEMES = ['', 'light', 'dark'];
const NAMES = ['System', 'Day', 'Night'];

/** The button that goes from the system's colours to day, to night and back, and remembers it. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const { dataset } = document.documentElement;
    const wear = (theme: string): void => {
      if (theme) dataset['theme'] = theme;
      else delete dataset['theme'];
      this.querySelector('[data-word]')!.textContent = this.dataset['shows'] = NAMES[THEMES.indexOf(theme)]!;
    };
    const now = (): string => dataset['theme'] ?? '';
    whenStored(() => {
      const theme = recall('theme');
      // Without storage the choice holds for this page.
      if (theme !== undefined) wear(theme && THEMES.includes(theme) ? theme : '');
      else wear(now());
    });
    this.querySelector('button')!.onclick = () => {
      const next = THEMES[(THEMES.indexOf(now()) + 1) % THEMES.length]!;
      keep('theme', next);
      wear(next);
    };
  }
}

customElements.define('theme-switch', ThemeSwitch);
