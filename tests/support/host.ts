import { createServer, type ServerResponse } from 'node:http';
import type { Site } from './site.ts';
import { answerFrom, cacheControl, listen, stop } from './static-server.ts';

/** What may go wrong with an answer; every one but a status has been seen on real hosts. */
export type Trouble =
  /** The connection is cut before anything comes. */
  | 'cut'
  /** The request is taken, and nothing ever comes. */
  | 'stall'
  /** The first half of the file comes, and then the connection is cut. */
  | 'half'
  /** The first half of the file comes as if it were all of it. */
  | 'short'
  /** 200 with the site's first page, as hosts do for applications of one page. */
  | 'first page'
  /** 200 with a page that is not the site's, as a network does that wants a name and a room number first. */
  | 'door'
  /** 200, and the right bytes under the type of plain text. */
  | 'plain'
  /** That status, with a line of text. */
  | number;

/** A host that does as it is told, whose site can be replaced, and which remembers what it was asked for. */
export interface Host {
  url: string;
  /** Paths under the base, in the order in which they were asked for. */
  asked: string[];
  /** Whether nothing is being asked for at the moment. */
  isQuiet: () => boolean;
  /** Closes the host to everybody, or opens it again. */
  cut: (off: boolean) => void;
  /** Gives the answers for paths of this kind a trouble; without one, ends all troubles. */
  trouble: (paths?: RegExp, trouble?: Trouble) => void;
  /** Lets every answer wait so long, in ms. */
  delay: (ms: number) => void;
  deploy: (folder: string) => void;
  close: () => Promise<void>;
}

/** Serves a site from a port of its own: a worker and its stores are an origin's. */
export async function host(site: Site): Promise<Host> {
  let [answer, late, open] = [answerFrom(site.folder, site.base), 0, 0];
  let troubles: [RegExp, Trouble][] = [];
  const asked: string[] = [];
  const well = createServer((request, response) => answer(request, response));
  const from = `http://${await listen(well)}`;
  const server = createServer((request, response) => {
    const path = (request.url ?? '').slice(site.base.length);
    const [, trouble] = troubles.findLast(([paths]) => paths.test(path)) ?? [];
    if (trouble !== 'cut') asked.push(path);
    open++;
    response.once('close', () => open--);
    const give = (): void => {
      if (trouble) spoil(trouble, response, from, request.url!, site.base).catch(() => response.destroy());
      else answer(request, response);
    };
    if (late) setTimeout(give, late);
    else give();
  });
  const trouble = (paths?: RegExp, kind?: Trouble): void => {
    troubles = paths && kind ? [...troubles, [paths, kind]] : [];
    server.closeAllConnections();
  };
  return {
    url: `http://${await listen(server)}${site.base}`,
    asked,
    isQuiet: () => open === 0,
    cut: (now) => (now ? trouble(/(?:)/, 'cut') : trouble()),
    trouble,
    delay: (ms) => {
      late = ms;
    },
    deploy: (folder) => void (answer = answerFrom(folder, site.base)),
    close: async () => void (await Promise.all([stop(server), stop(well)])),
  };
}

async function spoil(
  trouble: Trouble,
  response: ServerResponse,
  from: string,
  url: string,
  base: string,
): Promise<void> {
  if (trouble === 'cut') return void response.destroy();
  if (trouble === 'stall') return;
  if (typeof trouble === 'number') return void response.writeHead(trouble).end(`${trouble}`);
  if (trouble === 'door') {
    response.writeHead(200, { 'content-type': 'text/html' });
    return void response.end('<!doctype html><html><title>Welcome</title><h1>Your room number?</h1></html>');
  }
  const good = await fetch(from + (trouble === 'first page' ? base : url));
  const bytes = Buffer.from(await good.arrayBuffer());
  const half = bytes.subarray(0, bytes.length / 2);
  response.setHeader('content-type', trouble === 'plain' ? 'text/plain' : good.headers.get('content-type')!);
  // Hosts say how long a file may be kept by its name, whatever they send.
  response.setHeader('cache-control', cacheControl(url));
  response.statusCode = good.status;
  if (trouble !== 'half') return void response.end(trouble === 'short' ? half : bytes);
  response.setHeader('content-length', bytes.length);
  response.write(half, () => setTimeout(() => response.destroy(), 50));
}
