import type { Engine } from './engine.ts';

/** A step that did not end in time: the engine is frozen, and of no more use. */
export class Frozen extends Error {
  override name = 'Frozen';
}

/** Waits for a step, and gives up after so many ms. */
export async function limit<T>(ms: number, step: string, doing: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Frozen(`No answer in ${ms / 1000} s: ${step}`)), ms);
  });
  // What comes after its time is nobody's.
  doing.catch(() => undefined);
  return Promise.race([doing, late]).finally(() => clearTimeout(timer));
}

/** How long a step may take on a busy machine, in ms. */
const STEP = 60_000;

/** Sets a limit of time to everything that an engine does, and names the step that goes beyond it. */
export function limited(engine: Engine): Engine {
  return new Proxy(engine, {
    get(of, name: keyof Engine) {
      return (...args: unknown[]) => {
        const said = args.map((arg) => (typeof arg === 'function' ? arg.name : JSON.stringify(arg)));
        const doing = (of[name] as (...args: unknown[]) => Promise<unknown>).apply(of, args);
        return limit(STEP, `${name} ${said.join(', ')}`.trim(), doing);
      };
    },
  });
}
