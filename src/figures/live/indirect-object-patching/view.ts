import type { Network } from '../../nets/indirect/patch.ts';
import { Controls } from '../shared/controls.ts';
import type { Cell } from '../shared/heat-map.ts';
import { hearPresses } from '../shared/hear-presses.ts';
import type { Enliven } from '../shared/live-figure.ts';
import { remember } from '../shared/picture.ts';
import { ShippedWeights } from '../shared/shipped-weights.ts';
import { Working } from '../shared/working.ts';
import { ADDRESSES } from './weight-addresses.ts';
import { LiveCircuit } from './live-circuit.ts';
import { LiveMap } from './live-map.ts';
import { LiveOwn } from './live-own.ts';
import { openNetwork } from './networks.ts';
import { MAPPED, PARAMS, SWITCHES } from './params.ts';
import type { Known } from './packed-scores.ts';

/** Brings the figure to life. */
export const enliven: Enliven = (figure, life) => {
  const one = <E extends Element = HTMLElement>(of: string): E => figure.querySelector<E>(of)!;
  const known = JSON.parse(figure.dataset['networks']!) as Record<string, Known>;
  const asBuilt = remember(figure);
  const weights = new ShippedWeights(figure, openNetwork);
  let trained: Network | undefined;
  const working = new Working(figure);
  const circuit = new LiveCircuit(figure);
  const map = new LiveMap(figure, tell);
  const own = new LiveOwn(figure, life, (network, what) => {
    trained = network;
    known['own'] = what;
    circuit.forget();
    controls.change({ network: 'own' });
    showAll();
  });

  const controls = new Controls(figure, life, PARAMS, 'indirect-object-patching', (key, final) => {
    if (!final) return;
    const trains = controls.set.network === 'own' && (key === 'seed' || (key === 'network' && !known['own']));
    if (trains) {
      weights.rest();
      own.start(controls.set.seed);
    } else if (key === 'network') showAll();
    else if (MAPPED.includes(key)) tell();
    else if (key !== 'seed') showKept();
  });

  function showKept(): void {
    const what = known[controls.set.network];
    if (what) circuit.show(what, controls.set);
  }

  function showAll(): void {
    showKept();
    tell();
  }

  /** Shows the map that is set, or what a cell of it does; the weights come first, once. */
  function tell(cell?: Cell): void {
    const { network } = controls.set;
    if (network !== 'own')
      weights.want(ADDRESSES[network as keyof typeof ADDRESSES], (it) => void show(it, cell));
    else {
      weights.rest();
      if (trained) void show(trained, cell);
    }
  }

  async function show(network: Network, cell?: Cell): Promise<void> {
    working.begin();
    if ((!cell || !map.lives) && !(await map.show(network, controls.set))) return;
    working.end();
    weights.ready();
    one('[data-said]').textContent = map.say(cell);
  }

  hearPresses(figure, life, {
    retry: () => tell(),
    own: () => own.press(controls.set.seed),
    names() {
      controls.change({ names: (controls.set.names + 1) % (PARAMS.names.max + 1) });
      tell();
    },
    reset() {
      own.stop();
      map.reset();
      working.end();
      weights.rest();
      controls.reset();
      circuit.forget();
      asBuilt();
      showKept();
    },
  });
  life.addEventListener('abort', () => {
    map.forget();
    working.end();
  });
  if (controls.set.network === 'own') own.start(controls.set.seed);
  else {
    if (!controls.are(['by', 'network', ...SWITCHES])) showKept();
    if (!controls.are(MAPPED)) tell();
  }
};
