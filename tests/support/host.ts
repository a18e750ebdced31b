import { createServer } from 'node:http';
import type { Site } from './site.ts';
import { answerFrom, listen, stop } from './static-server.ts';

/** A host whose network can be cut and whose site can be replaced, and which remembers what it was asked for. */
export interface Host {
  url: string;
  /** Paths under the base, in the order in which they were asked for. */
  asked: string[];
  cut: (off: boolean) => void;
  /** Lets every answer wait so long, in ms. */
  delay: (ms: number) => void;
  deploy: (folder: string) => void;
  close: () => Promise<void>;
}

/** Serves a site from a port of its own: a worker and its stores are an origin's. */
export async function host(site: Site): Promise<Host> {
  let [answer, off, late] = [answerFrom(site.folder, site.base), false, 0];
  const asked: string[] = [];
  const server = createServer((request, response) => {
    if (off) return void request.socket.destroy();
    asked.push((request.url ?? '').slice(site.base.length));
    if (late) setTimeout(() => answer(request, response), late);
    else answer(request, response);
  });
  return {
    url: `http://${await listen(server)}${site.base}`,
    asked,
    cut: (now) => {
      off = now;
      if (off) server.closeAllConnections();
    },
    delay: (ms) => {
      late = ms;
    },
    deploy: (folder) => void (answer = answerFrom(folder, site.base)),
    close: () => stop(server),
  };
}
