import { keep, recall, whenStored } from './stored.ts';

const THEMES = ['', 'light', 'dark'];
const NAMES = ['system', 'day', 'night'];

/** The button that goes from the system's colours to day, to night and back, and remembers it. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const { dataset } = document.documentElement;
    const wear = (theme: string): void => {
      if (theme) dataset['theme'] = theme;
      else delete dataset['theme'];
      const name = NAMES[THEMES.indexOf(theme)]!;
      this.dataset['shows'] = name;
      this.querySelector('[data-word]')!.textContent = name[0]!.toUpperCase() + name.slice(1);
    };
    const now = (): string => dataset['theme'] ?? '';
    whenStored(() => {
      const stored = recall('theme');
      // Without storage the choice holds for this page.
      wear(stored === undefined ? now() : THEMES.includes(stored ?? '') ? (stored ?? '') : '');
    });
    this.querySelector('button')!.onclick = () => {
      const next = THEMES[(THEMES.indexOf(now()) + 1) % THEMES.length]!;
      keep('theme', next);
      wear(next);
    };
  }
}

customElements.define('theme-switch', ThemeSwitch);
