import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { context } from '../../content/context.ts';
import { entryId, type KindName } from '../../content/schemas/kinds.ts';

/** For builds: the YAML files of one kind as the check has read them, without drafts. */
export function yamls(kind: KindName): Loader {
  return {
    name: 'yamls',
    async load(loader) {
      const { store, config } = loader;
      const root = fileURLToPath(config.root);
      store.clear();
      for (const { source, data } of context().content.yamls.filter((file) => file.source.kind === kind)) {
        const { path, absolute } = source;
        const id = entryId(path);
        const parsed = await loader.parseData({
          id,
          data: (data ?? {}) as Record<string, unknown>,
          filePath: absolute,
        });
        store.set({ id, data: parsed, filePath: relative(root, absolute) });
      }
    },
  };
}
