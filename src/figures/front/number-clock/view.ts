import { frequency, moments } from '../../nets/weights/mod-113/moments.json';
import { paint, remember } from '../../live/shared/picture.ts';
import { drawRing, drawSum, fitted, isNear, ringAt, sayMoment, type Ring } from './clock.ts';
import { SUMS } from './sums.ts';

const [LEARN, ADD, PAUSE] = [5200, 1700, 900];

/** Lets the clock be seen to learn and to add. Without motion: two stills, and the sum at once. */
export function enliven(clock: HTMLElement): void {
  const one = <E extends Element = HTMLElement>(of: string): E => clock.querySelector<E>(of)!;
  const [figure, said, dial] = [one('figure'), one('.says'), one('.dial')];
  const asBuilt = remember(clock);
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const built: Ring = one('.lace')
    .getAttribute('d')!
    .match(/-?[\d.]+ -?[\d.]+/g)!
    .map((spot) => spot.split(' ').map(Number) as [number, number]);
  const rings = moments.map(({ at }) => fitted(ringAt(at)));
  const last = rings.length - 1;
  let [turn, frame, wait] = [0, 0, 0];

  clock.querySelectorAll<HTMLElement>('[data-do=learn]').forEach((button) => (button.onclick = learn));
  one('[data-do=add]').onclick = add;

  function learn(): void {
    stop();
    figure.classList.add('busy');
    said.ariaLive = 'off';
    if (!calm.matches) return run(LEARN, (u) => between(u * last), learnt);
    between(0);
    wait = window.setTimeout(learnt, 2000);
  }

  /** Between two moments every dot moves in a straight line; the words are those of the moment before. */
  function between(at: number): void {
    const i = Math.min(last - 1, Math.floor(at));
    const share = at - i;
    const ring = rings[i]!.map(([x, y], t): [number, number] => {
      const [toX, toY] = rings[i + 1]![t]!;
      return [x + (toX - x) * share, y + (toY - y) * share];
    });
    paint(clock, { paths: drawRing(ring), words: sayMoment(moments[i]!) });
  }

  function learnt(): void {
    asBuilt();
    paint(clock, { paths: {}, words: sayMoment(moments[last]!) });
    wait = window.setTimeout(add, PAUSE);
  }

  function add(): void {
    stop();
    asBuilt();
    figure.classList.remove('busy');
    const sum = SUMS[(turn = (turn + 1) % SUMS.length)]!;
    const [p, shown] = [built.length, (sum[0] + sum[1]) % built.length];
    [...dial.children].forEach((name, t) =>
      name.setAttribute('opacity', isNear(t, [sum[0], shown], frequency, p) ? '0' : '1'),
    );
    const show = (u: number): void => {
      said.ariaLive = u < 1 ? 'off' : 'polite';
      paint(clock, drawSum(built, frequency, sum, u));
    };
    if (calm.matches) show(1);
    else run(ADD, show);
  }

  function run(ms: number, step: (u: number) => void, then?: () => void): void {
    const start = performance.now();
    const go = (now: number): void => {
      const u = Math.min(1, Math.max(0, (now - start) / ms));
      step(u);
      if (u < 1) frame = requestAnimationFrame(go);
      else then?.();
    };
    go(start);
  }

  function stop(): void {
    cancelAnimationFrame(frame);
    clearTimeout(wait);
  }
}
