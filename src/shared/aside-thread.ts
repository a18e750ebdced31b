// The thread that `aside.ts` asks: it calls the functions of modules, as many at once as it is asked to.
import { pathToFileURL } from 'node:url';
import { parentPort } from 'node:worker_threads';
import type { Outcome, Task } from './aside.ts';

parentPort!.on('message', ({ id, file, name, given }: Task) => {
  const tell = (outcome: Outcome): void => parentPort!.postMessage(outcome);
  void call(file, name, given).then(
    (value) => tell({ id, value }),
    (error: unknown) => tell({ id, error }),
  );
});

async function call(file: string, name: string, given: unknown[]): Promise<unknown> {
  const module = (await import(pathToFileURL(file).href)) as Record<string, (...given: unknown[]) => unknown>;
  return module[name]!(...given);
}
