import type { Network } from '../../nets/indirect/patch.ts';
import { Controls } from '../shared/controls.ts';
import type { Cell } from '../shared/heat-map.ts';
import type { Enliven } from '../shared/live-figure.ts';
import { Working } from '../shared/working.ts';
import { fetchNetwork } from './fetch-network.ts';
import { LiveCircuit } from './live-circuit.ts';
import { LiveMap } from './live-map.ts';
import { LiveOwn } from './live-own.ts';
import { MAPPED, PARAMS, SWITCHES } from './params.ts';
import type { Known } from './scores.ts';

/** Brings the figure to life. */
export const enliven: Enliven = (figure) => {
  const one = <E extends Element = HTMLElement>(of: string): E => figure.querySelector<E>(of)!;
  const known = JSON.parse(figure.dataset['networks']!) as Record<string, Known>;
  const networks = new Map<string, Network>();
  /** What failed may lie broken in a cache: it is asked for anew. */
  const failed = new Set<string>();
  const working = new Working(figure);
  const circuit = new LiveCircuit(figure);
  const map = new LiveMap(figure, (cell) => void tell(cell));
  const own = new LiveOwn(figure, (network, what) => {
    networks.set('own', network);
    known['own'] = what;
    circuit.forget();
    controls.change({ network: 'own' });
    showAll();
  });

  const controls = new Controls(figure, PARAMS, 'indirect-object-patching', (key, final) => {
    if (!final) return;
    const trains = controls.set.network === 'own' && (key === 'seed' || (key === 'network' && !known['own']));
    if (trains) own.start(controls.set.seed);
    else if (key === 'network') showAll();
    else if (MAPPED.includes(key)) void tell();
    else if (key !== 'seed') showKept();
  });

  function showKept(): void {
    const what = known[controls.set.network];
    if (what) circuit.show(what, controls.set);
  }

  function showAll(): void {
    showKept();
    void tell();
  }

  /** Shows the map that is set, or what a cell of it does; the weights come first, once. */
  async function tell(cell?: Cell): Promise<void> {
    const { network } = controls.set;
    if (network === 'own' && !networks.has('own')) return;
    try {
      if (!networks.has(network)) {
        stand('loading');
        const bytes = (part: number): void => void (one<HTMLProgressElement>('.load progress').value = part);
        networks.set(network, await fetchNetwork(network, failed.has(network), bytes));
      }
      if (controls.set.network !== network) return;
      stand('busy');
      if ((!cell || !map.lives) && !(await map.show(networks.get(network)!, controls.set))) return;
      one('[data-said]').textContent = map.say(cell);
      stand('ready');
    } catch {
      failed.add(network);
      if (controls.set.network !== network) return;
      stand('failed');
      one('[data-said]').textContent =
        'The network’s weights could not be fetched, so the map stayed as it was. Try again.';
    }
  }

  function stand(how: 'loading' | 'busy' | 'ready' | 'failed'): void {
    figure.dataset['stand'] = how;
    if (how === 'busy') working.begin();
    else working.end();
    one('.load').hidden = how === 'busy' || how === 'ready';
    one('.load progress').hidden = how === 'failed';
    one('[data-do=retry]').hidden = how !== 'failed';
  }

  const presses: Record<string, () => void> = {
    retry: () => void tell(),
    own: () => own.press(controls.set.seed),
    names() {
      controls.change({ names: (controls.set.names + 1) % (PARAMS.names.max + 1) });
      void tell();
    },
    reset() {
      const moved = !controls.are(MAPPED);
      own.stop();
      controls.reset();
      circuit.forget();
      showKept();
      if (moved) void tell();
    },
  };
  const press = ({ target }: Event): void =>
    presses[(target as Element).closest<HTMLElement>('[data-do]')?.dataset['do'] ?? '']?.();
  figure.addEventListener('click', press);
  for (const fieldset of figure.querySelectorAll('fieldset')) fieldset.disabled = false;
  stand('ready');
  if (controls.set.network === 'own') own.start(controls.set.seed);
  else {
    if (!controls.are(['by', 'network', ...SWITCHES])) showKept();
    if (!controls.are(MAPPED)) void tell();
  }
  return () => {
    map.forget();
    working.end();
    own.end();
    figure.removeEventListener('click', press);
  };
};
