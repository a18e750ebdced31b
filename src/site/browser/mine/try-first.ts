import { loadPart } from '../../../shared/load-part.ts';
import { holdKeys } from '../../search/browser/typed-keys.ts';
import { MINE, storedKeys } from '../stored.ts';
import { showWritten } from './show-written.ts';

/** Puts a button at every place where a reader can write; what it opens is loaded by a press, or where something is stored of this page. */
export function tryFirst(): void {
  const load = () => import('./exercises.ts');
  const places = document.querySelectorAll<HTMLElement>('main :is(.answer, .try)');
  for (const place of places) {
    const button = document.createElement('button');
    button.className = 'act';
    button.textContent = place.dataset['action'] ?? 'Answer it yourself first';
    button.onclick = async () => {
      // What somebody types while the field is loading goes into it.
      const [typed, release] = holdKeys();
      await loadPart(load, ({ open }) => open(place, button, typed()), 'The field to write in');
      release();
    };
    place.before(button);
  }
  if (storedKeys(`${MINE + location.pathname} `).length > 0)
    // Where nothing is asked any more, what was written stands at the end.
    showWritten(
      load,
      ({ show }) => show(),
      places[0]?.previousElementSibling ?? document.querySelector('main > :last-child')!,
    );
}
