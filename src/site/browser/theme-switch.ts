import { keep, recall, whenStored } from './stored.ts';

const THEMES = ['', 'light', 'dark'];
const NAMES = ['System', 'Day', 'Night'];

/** The button that goes from the system's colours to day, to night and back, and remembers it. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const { dataset } = document.documentElement;
    const now = (): string => dataset['theme'] ?? '';
    const wear = (theme: string): void => {
      const at = Math.max(0, THEMES.indexOf(theme));
      if (at) dataset['theme'] = theme;
      else delete dataset['theme'];
      this.querySelector('[data-word]')!.textContent = this.dataset['shows'] = NAMES[at]!;
    };
    // Without storage the choice holds for this page.
    whenStored(() => wear(recall('theme', now()) ?? ''));
    this.querySelector('button')!.onclick = () => {
      wear(THEMES[THEMES.indexOf(now()) + 1] ?? '');
      keep('theme', now());
    };
  }
}

customElements.define('theme-switch', ThemeSwitch);
