import { keep, recall, whenStored } from './stored.ts';

const KEY = 'read';

function load(otherwise: string[] = []): string[] {
  try {
    const list: unknown = JSON.parse(recall(KEY, JSON.stringify(otherwise)) ?? '[]');
    return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
  } catch {
    // Something else wrote it: the next tick takes its place.
    return [];
  }
}

/** A tick that stays in this browser: a JSON list of "lecture/work" under the key `read`. */
class ReadingTick extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector('input')!;
    const key = this.dataset['key']!;
    const lost = Object.assign(document.createElement('p'), { className: 'meta', role: 'status' });
    // Without storage the tick holds for this page.
    whenStored(() => (box.checked = load(box.checked ? [key] : []).includes(key)));
    box.onchange = () => {
      const others = load().filter((item) => item !== key);
      const kept = keep(KEY, JSON.stringify(box.checked ? [...others, key] : others));
      lost.textContent = kept
        ? ''
        : 'This browser stores nothing for this site, so the tick is lost when you leave the page.';
      this.nextElementSibling!.append(lost);
    };
  }
}

customElements.define('reading-tick', ReadingTick);
