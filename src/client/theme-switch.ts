const THEMES = ['', 'light', 'dark'];
const NAMES = ['system', 'day', 'night'];

/** The button that goes from the system's colours to day, to night and back, and remembers it. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    this.show(this.now());
    // The page about this site can clear what is stored.
    document.addEventListener('theme', () => this.show(this.now()));
    this.querySelector('button')!.onclick = () => {
      const next = (this.now() + 1) % THEMES.length;
      const theme = THEMES[next]!;
      try {
        if (theme) localStorage.setItem('theme', theme);
        else localStorage.removeItem('theme');
      } catch {
        // Without storage the choice holds for this page.
      }
      if (theme) document.documentElement.dataset['theme'] = theme;
      else delete document.documentElement.dataset['theme'];
      this.show(next);
    };
  }

  now(): number {
    return THEMES.indexOf(document.documentElement.dataset['theme'] ?? '');
  }

  show(index: number): void {
    const name = NAMES[index]!;
    this.dataset['shows'] = name;
    this.querySelector('[data-word]')!.textContent = name[0]!.toUpperCase() + name.slice(1);
  }
}

customElements.define('theme-switch', ThemeSwitch);
