import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, LookupFunction } from 'node:net';
import { afterAll } from 'vitest';

/** A small web of this machine alone: what it was asked, and what it answers by path. */
export interface Web {
  at: string;
  /** The same as a host of the open web, for whoever resolves names with `local`. */
  named: string;
  asked: string[];
}

/** Resolves every name to this machine. */
export const local: LookupFunction = (_, options, callback) =>
  options.all ? callback(null, [{ address: '127.0.0.1', family: 4 }]) : callback(null, '127.0.0.1', 4);

/** Serves `answers` by path on a free port until the tests of the file end; other paths are not found. */
export async function serve(
  answers: Record<string, (request: IncomingMessage, response: ServerResponse, web: Web) => unknown>,
): Promise<Web> {
  const web: Web = { at: '', named: '', asked: [] };
  const server = createServer((request, response) => {
    const { method = '', url = '' } = request;
    web.asked.push(`${method} ${url}`);
    const answer = answers[url.split('?')[0]!];
    if (answer) answer(request, response, web);
    else response.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  web.at = `http://127.0.0.1:${port}`;
  web.named = `http://web.example:${port}`;
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return web;
}
