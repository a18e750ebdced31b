import { readFileSync, existsSync, statSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createSecureServer } from 'node:http2';
import { createHash } from 'node:crypto';
import { extname, join } from 'node:path';
import { generate } from 'selfsigned';
import { brotliOf, isPacked } from './sizes.ts';
import type { Site } from './site.ts';
import { answerFrom, cacheControl, listen, type StaticServer, TYPES } from './static-server.ts';

/**
 * Serves a site as a good host does: over HTTP/2, packed with brotli, hashed files for ever, all else asked for anew. Nobody vouches for
 * its certificate, made for the occasion.
 */
export async function servePacked(site: Site): Promise<StaticServer> {
  const plain = answerFrom(site.folder, site.base);
  const answer: RequestListener = (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(pathname).slice(site.base.length);
    const file = join(site.folder, path.endsWith('/') || path === '' ? `${path}index.html` : path);
    if (!existsSync(file) || !statSync(file).isFile()) return plain(request, response);
    const tag = `"${createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 16)}"`;
    const headers: Record<string, string> = {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'cache-control': cacheControl(file),
      etag: tag,
      vary: 'accept-encoding',
    };
    if (request.headers['if-none-match'] === tag) return void response.writeHead(304, headers).end();
    const packs = isPacked(file) && /\bbr\b/.test(String(request.headers['accept-encoding']));
    const body = packs ? brotliOf(file) : readFileSync(file);
    response.writeHead(200, {
      ...headers,
      ...(packs ? { 'content-encoding': 'br' } : {}),
      'content-length': body.length,
    });
    response.end(body);
  };
  const { private: key, cert } = await generate();
  // Requests and answers have the same shape in both versions of HTTP, as far as they are used here.
  const server = createSecureServer({ key, cert }, answer as never);
  return {
    url: `https://${await listen(server)}${site.base}`,
    // A browser may keep its connection for longer than anybody waits.
    close: async () => void server.close(),
  };
}
