import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { TARGETS } from '../../build/engines.ts';

/** Writes a worker of `src/site/offline/worker` to `sw.js` in a folder, as one file that knows `OFFLINE`. */
export async function bundle(entry: string, OFFLINE: object, folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { OFFLINE: JSON.stringify(OFFLINE) },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: TARGETS,
      rolldownOptions: {
        input: fileURLToPath(new URL(`../worker/${entry}`, import.meta.url)),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
}
