const KEY = 'read';

function load(): string[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
  } catch {
    return [];
  }
}

/** A tick that stays in this browser: a JSON list of "lecture/work" under the key `read`. */
class ReadingTick extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector('input')!;
    const key = this.dataset['key']!;
    box.checked = load().includes(key);
    box.onchange = () => {
      const others = load().filter((item) => item !== key);
      try {
        localStorage.setItem(KEY, JSON.stringify(box.checked ? [...others, key] : others));
      } catch {
        // Without storage the tick holds for this page.
      }
    };
  }
}

customElements.define('reading-tick', ReadingTick);
