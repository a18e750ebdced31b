import { createServer } from 'node:http';
import { type Site, SITES } from '../support/site.ts';
import { answerFrom, listen, stop } from '../support/static-server.ts';
import type { EngineName } from './drivers/engine.ts';
import { listeningCopy } from './drivers/listening.ts';

/** A built site as one engine is given it. */
export interface Served {
  url: string;
  /** Closes the server to everybody, or opens it again. */
  cut: (off: boolean) => void;
}

/** The built sites, by their names. */
export type ServedSites = Record<'real' | 'whole', Served> & {
  /** Whether nothing is being asked for at the moment. */
  isQuiet: () => boolean;
  close: () => Promise<void>;
};

/** Serves the built sites as any static host does. WebKit's pages bring their own listener. */
export async function serveSites(name: EngineName): Promise<ServedSites> {
  const ends: (() => Promise<void> | void)[] = [];
  let open = 0;
  const serve = async (site: Site): Promise<Served> => {
    const given = name === 'webkit' ? listeningCopy(site) : { site, forget: () => undefined };
    const answer = answerFrom(given.site.folder, site.base);
    let off = false;
    const server = createServer((request, response) => {
      if (off) return void request.socket.destroy();
      open++;
      response.once('close', () => open--);
      answer(request, response);
    });
    const url = `http://${await listen(server)}${site.base}`;
    ends.push(() => stop(server), given.forget);
    const cut = (now: boolean): void => {
      off = now;
      if (off) server.closeAllConnections();
    };
    return { url, cut };
  };
  const [real, whole] = await Promise.all([SITES[0], SITES[1]].map(({ site }) => serve(site())));
  const close = async (): Promise<void> => {
    for (const end of ends) await end();
  };
  return { real: real!, whole: whole!, isQuiet: () => open === 0, close };
}
