import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';

/** What the thread is asked to do: to call a function of a module. */
export interface Task {
  id: number;
  file: string;
  name: string;
  given: unknown[];
}

/** What came of it. */
export type Outcome = { id: number } & ({ value: unknown } | { error: unknown });

/** A function as it is called from another thread. */
type Aside<F> = F extends (...given: infer Given) => infer Value
  ? (...given: Given) => Promise<Awaited<Value>>
  : never;

interface Thread {
  worker: Worker;
  asked: number;
  waiting: Map<number, PromiseWithResolvers<unknown>>;
}

const SCRIPT = resolve('src/shared/aside-thread.ts');
// Astro loads this module several times: all of them ask one thread, whose modules remember what they were told.
const shared = globalThis as { lectureNotesAside?: Thread | undefined };

/**
 * A function of a module, whose path is from the project's root, that works in a thread beside this one: a second core has something to do
 * meanwhile. What it is given and what it gives is copied. The process waits for the thread only as long as something is asked of it.
 */
export function aside<Module>(
  file: string,
): <Name extends keyof Module & string>(name: Name) => Aside<Module[Name]> {
  return (name) => {
    const ask = (...given: unknown[]): Promise<unknown> => {
      const thread = (shared.lectureNotesAside ??= start());
      const id = ++thread.asked;
      const outcome = Promise.withResolvers<unknown>();
      thread.waiting.set(id, outcome);
      thread.worker.ref();
      thread.worker.postMessage({ id, file: resolve(file), name, given } satisfies Task);
      return outcome.promise;
    };
    return ask as never;
  };
}

function start(): Thread {
  const waiting: Thread['waiting'] = new Map();
  // With as much room as this thread may have, it would tidy up as seldom.
  const worker = new Worker(SCRIPT, {
    resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 512 },
  });
  worker.on('message', ({ id, ...outcome }: Outcome) => {
    const asked = waiting.get(id)!;
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
    if ('error' in outcome) asked.reject(outcome.error);
    else asked.resolve(outcome.value);
  });
  // Something has ended it that no function has thrown, such as memory that ran out: the next one who asks gets another.
  const end = (error: unknown): void => {
    shared.lectureNotesAside = undefined;
    for (const asked of waiting.values()) asked.reject(error);
    waiting.clear();
  };
  worker.on('error', end);
  worker.on('exit', () => end(new Error('The other thread has ended.')));
  return { worker, asked: 0, waiting };
}
