import { sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { context, forgetContext } from '../../content/context.ts';
import { readSettings } from '../../content/load/load-settings.ts';
import { CONTENT_CHANGED } from '../../shared/astro-internals.ts';
import { FolderWatch } from './folder-watch.ts';
import { turns } from './turns.ts';

/** In ms. A file is empty for a moment while it is written, and many may change at once: they are read when nothing has changed for so long. */
const QUIET = 25;

/** In ms, how often a content folder is looked for that cannot be read. */
const AWAY = 500;

// A server that is started anew has this module anew.
const held = globalThis as { stopFollowing?: () => void };

/**
 * For the dev server: checks the content whenever something in it has changed, and has pages made of it as it stands. Whoever asks for a
 * page meanwhile waits.
 */
export function followContent(server: ViteDevServer, check: () => void, say: (fault: string) => void): void {
  const { contentDir } = context().settings;
  let waiting: NodeJS.Timeout | undefined;
  let lost = '';
  const look = (): void => {
    watch.cover();
    forgetContext();
    try {
      check();
      lost = '';
    } catch (error) {
      // Files go while they are read, and the folder itself may be away for a moment.
      const { message } = error as Error;
      if (message !== lost) say(message);
      lost = message;
      lookIn(AWAY);
      return;
    }
    renew(server, contentDir);
  };
  const lookIn = (ms: number): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => turns.look(look), ms);
  };
  const watch = new FolderWatch(contentDir, () => lookIn(QUIET));
  held.stopFollowing?.();
  held.stopFollowing = () => {
    clearTimeout(waiting);
    watch.close();
  };
  watch.cover();
  // Whatever was written before the watch stood was not heard.
  forgetContext();
  check();
}

/** Lets pages and looks take turns. Vite itself watches no content: it would have pages made of what nobody has checked yet. */
export function pagesTakeTurns(): Plugin {
  return {
    name: 'pages-take-turns',
    enforce: 'pre',
    apply: 'serve',
    config: () => {
      const inContent = readSettings().contentDir + sep;
      return { server: { watch: { ignored: [(path: string) => path.startsWith(inContent)] } } };
    },
    // Behind what serves files, before what makes pages.
    configureServer: (server) => () => {
      server.middlewares.use((_, response, next) => {
        void turns.ready().then(() => {
          if (response.destroyed) return;
          response.once('close', turns.enter());
          next();
        });
      });
    },
  };
}

// A page depends on works and pages it only names: after an edit every text is rendered anew.
function renew(server: ViteDevServer, contentDir: string): void {
  const { client, ...others } = server.environments;
  for (const { moduleGraph } of Object.values(server.environments))
    for (const module of moduleGraph.idToModuleMap.values())
      if (module.file?.startsWith(contentDir)) moduleGraph.invalidateModule(module);
  for (const { hot } of Object.values(others)) hot.send(CONTENT_CHANGED, {});
  client.hot.send({ type: 'full-reload' });
}
