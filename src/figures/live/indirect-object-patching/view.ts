import type { Network } from '../../nets/indirect/patch.ts';
import { Controls } from '../shared/controls.ts';
import type { Cell } from '../shared/heat-map.ts';
import type { Enliven } from '../shared/live-figure.ts';
import { fetchNetwork } from './fetch-network.ts';
import { LiveCircuit } from './live-circuit.ts';
import { LiveMap } from './live-map.ts';
import { PARAMS, SWITCHES } from './params.ts';
import type { Known } from './scores.ts';

/** What the map depends on; the rest is told from what the page holds. */
const MAPPED = ['network', 'sentence', 'giver', 'names', 'corrupt', 'way'] as const;

/** Brings the figure to life. */
export const enliven: Enliven = (figure) => {
  const one = <E extends Element = HTMLElement>(of: string): E => figure.querySelector<E>(of)!;
  const known = JSON.parse(figure.dataset['networks']!) as Record<string, Known>;
  const networks = new Map<string, Network>();
  /** What failed may lie broken in a cache: it is asked for anew. */
  const failed = new Set<string>();
  const circuit = new LiveCircuit(figure);
  const map = new LiveMap(figure, (cell) => void tell(cell));
  const showKept = (): void => circuit.show(known[controls.set.network]!, controls.set);

  const controls = new Controls(figure, PARAMS, 'indirect-object-patching', (key, final) => {
    if (!final) return;
    if ((MAPPED as readonly string[]).includes(key)) void tell();
    if (key === 'network' || !(MAPPED as readonly string[]).includes(key)) showKept();
  });

  /** Shows the map that is set, or what a cell of it does; the weights come first, once. */
  async function tell(cell?: Cell): Promise<void> {
    const { network } = controls.set;
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
    one('.load').hidden = how === 'busy' || how === 'ready';
    one('.load progress').hidden = how === 'failed';
    one('[data-do=retry]').hidden = how !== 'failed';
  }

  const press = ({ target }: Event): void => {
    const what = (target as HTMLElement).dataset['do'];
    if (what === 'retry') void tell();
    if (what === 'names') {
      controls.change({ names: (controls.set.names + 1) % (PARAMS.names.max + 1) });
      void tell();
    }
    if (what !== 'reset') return;
    const moved = !controls.are(MAPPED);
    controls.reset();
    circuit.forget();
    showKept();
    if (moved) void tell();
  };
  figure.addEventListener('click', press);
  for (const fieldset of figure.querySelectorAll('fieldset')) fieldset.disabled = false;
  stand('ready');
  if (!controls.are(['by', 'network', ...SWITCHES])) showKept();
  if (!controls.are(MAPPED)) void tell();
  return () => {
    map.forget();
    figure.removeEventListener('click', press);
  };
};
