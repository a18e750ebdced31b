import type { IncomingMessage, ServerResponse } from 'node:http';
import { beforeEach, describe, expect, it } from 'vitest';
import { askAddress, type Patience } from '../../../src/cli/ask-address.ts';
import { serve } from './web.ts';

const QUICK: Patience = { timeout: 300, waits: [1, 1], longest: 50 };
type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;
const says =
  (status: number, headers: Record<string, string> = {}): Handler =>
  (_, response) =>
    response.writeHead(status, headers).end();
/** Another answer each time; the last one for ever. */
const inTurn = (...handlers: Handler[]): Handler => {
  let i = 0;
  return (request, response) => handlers[Math.min(i++, handlers.length - 1)]!(request, response);
};
const hangUp: Handler = (request) => request.socket.destroy();
const silence: Handler = () => undefined;

const web = await serve({
  '/ok': says(200),
  '/for-good': says(301, { location: '/ok' }),
  '/for-good-too': says(308, { location: '/for-good' }),
  '/for-now': says(302, { location: '/ok' }),
  '/for-now-then-good': says(302, { location: '/for-good' }),
  '/good-then-for-now': says(301, { location: '/for-now' }),
  '/good-to-nothing': says(301, { location: '/nothing' }),
  '/round': says(302, { location: '/round' }),
  '/sign-in': says(302, { location: 'https://docs.google.com/document/d/1' }),
  '/odd': says(302, { location: 'mailto:a@b.c' }),
  '/no-location': says(301),
  '/gone': says(410),
  '/no-head': ({ method }, response) => response.writeHead(method === 'HEAD' ? 405 : 200).end(),
  '/head-hangs-up': (request, response) =>
    request.method === 'HEAD' ? request.socket.destroy() : response.writeHead(200).end(),
  '/closed': says(403),
  '/busy': inTurn(says(429, { 'retry-after': '0' }), says(200)),
  '/busy-until': inTurn(says(503, { 'retry-after': new Date(Date.now() - 1000).toUTCString() }), says(200)),
  '/busy-for-long': says(429, { 'retry-after': '3600' }),
  '/reset-once': inTurn(hangUp, says(200)),
  '/reset': hangUp,
  '/late': silence,
  '/ill': says(500),
});
const ask = (path: string) => askAddress(web.at + path, QUICK);

describe('an address', () => {
  beforeEach(() => web.asked.splice(0));

  it.each([
    ['/ok', { status: 200 }],
    ['/nothing', { status: 404 }],
    ['/gone', { status: 410 }],
    ['/closed', { status: 403 }],
    ['/for-good', { status: 200, moved: '/ok' }],
    ['/for-good-too', { status: 200, moved: '/ok' }],
    ['/for-now', { status: 200 }],
    ['/for-now-then-good', { status: 200 }],
    ['/good-then-for-now', { status: 200, moved: '/for-now' }],
    ['/good-to-nothing', { status: 404 }],
    ['/round', {}],
    ['/sign-in', { status: 302 }],
    ['/odd', { status: 302 }],
    ['/no-location', { status: 301 }],
    ['/no-head', { status: 200 }],
    ['/head-hangs-up', { status: 200 }],
    ['/busy', { status: 200 }],
    ['/busy-until', { status: 200 }],
    ['/busy-for-long', { status: 429 }],
    ['/reset-once', { status: 200 }],
    ['/reset', {}],
    ['/late', {}],
    ['/ill', { status: 500 }],
  ] as [string, { status?: number; moved?: string }][])('%s answers %j', async (path, answer) => {
    expect(await ask(path)).toEqual(answer.moved ? { ...answer, moved: web.at + answer.moved } : answer);
  });

  it('is asked by HEAD alone where that is enough, and by GET where HEAD is refused', async () => {
    await ask('/ok');
    await ask('/no-head');
    expect(web.asked).toEqual(['HEAD /ok', 'HEAD /no-head', 'GET /no-head']);
  });

  it('is asked three times where nothing comes, and once where the host says to come back tomorrow', async () => {
    await ask('/reset');
    await ask('/busy-for-long');
    expect(web.asked).toEqual(['HEAD /reset', 'GET /reset', 'GET /reset', 'HEAD /busy-for-long']);
  });

  it('of a host that does not exist has no answer', async () => {
    expect(await askAddress('http://no-such-host.invalid/', QUICK)).toEqual({});
  });
});
