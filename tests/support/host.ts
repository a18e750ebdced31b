import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Site } from './site.ts';
import { answerFrom } from './static-server.ts';

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
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${site.base}`,
    asked,
    cut: (now) => {
      off = now;
      if (off) server.closeAllConnections();
    },
    delay: (ms) => {
      late = ms;
    },
    deploy: (folder) => void (answer = answerFrom(folder, site.base)),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
