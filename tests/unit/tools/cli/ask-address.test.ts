import type { IncomingMessage, ServerResponse } from 'node:http';
import { hostname } from 'node:os';
import { beforeEach, describe, expect, it } from 'vitest';
import { askAddress, outward, type Patience } from '../../../../src/tools/cli/ask-address.ts';
import { local, serve } from './web.ts';

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
  '/own-status': says(999),
  '/inside': (_, response, { at }) => response.writeHead(301, { location: `${at}/latest/meta-data` }).end(),
  '/inside-later': says(301, { location: '/inside' }),
  '/inside-by-number': says(308, { location: 'http://2130706433/' }),
  '/with-password': says(301, { location: 'http://a:b@web.example/' }),
  '/very-long': says(301, { location: `/${'a'.repeat(3000)}` }),
});
const ask = (path: string) => askAddress(web.named + path, QUICK, local);

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
    ['/own-status', { status: 999 }],
    ['/inside', { status: 301 }],
    ['/inside-later', { status: 301 }],
    ['/inside-by-number', { status: 308 }],
    ['/with-password', { status: 301 }],
    ['/very-long', { status: 301 }],
  ] as [string, { status?: number; moved?: string }][])('%s answers %j', async (path, answer) => {
    expect(await ask(path)).toEqual(answer.moved ? { ...answer, moved: web.named + answer.moved } : answer);
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

  it('that leads into a network is never asked', async () => {
    for (const url of [
      web.at,
      `${web.at}/ok`,
      web.at.replace('127.0.0.1', 'localhost'),
      'http://[::1]/',
      'http://web.example:22/',
    ])
      expect(await askAddress(url, QUICK, local), url).toEqual({});
    expect(web.asked).toEqual([]);
  });

  it('whose name leads into a network is not asked either', async () => {
    // The system's own names: this one is the machine itself.
    expect(await askAddress(`http://${hostname()}.:${new URL(web.at).port}/ok`, QUICK)).toEqual({});
    const found = await new Promise((answer) =>
      outward('localhost', { all: true }, (error) => answer(error)),
    );
    expect(found).toBeInstanceOf(Error);
    expect(web.asked).toEqual([]);
  });
});
