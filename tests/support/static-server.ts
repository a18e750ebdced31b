import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Server as NetServer } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The media type of a file, by its ending. */
export const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.pdf': 'application/pdf',
  '.csv': 'text/csv; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.wav': 'audio/wav',
  '.webm': 'video/webm',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** Where every server here gives axe, under no site's base: sending its half a megabyte over the debugging line takes longer than running it. */
export const AXE = '/axe.min.js';
const axe = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));

/** A running server: the address of the site's first page, and the way to stop it. */
export interface StaticServer {
  url: string;
  close: () => Promise<void>;
}

/** Serves a folder under a base path on a free port of this machine only, as static hosts do. */
export async function serve(folder: string, base: string): Promise<StaticServer> {
  const server = createServer(answerFrom(folder, base));
  return { url: `http://${await listen(server)}${base}`, close: () => stop(server) };
}

/** Lets a server listen on a free port of this machine only, and gives its address without a protocol. */
export async function listen(server: NetServer): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Stops a server, whoever is still connected. */
export async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

/** How long a browser may keep a file: for ever where its name holds a digest of it, and axe, which changes as little. */
export function cacheControl(file: string): string {
  return /[\\/](_astro|axe-core)[\\/]/.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** Answers requests from a folder under a base path. */
export function answerFrom(folder: string, base: string): RequestListener {
  return (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === AXE) return send(response, 200, axe);
    const path = decode(pathname);
    const file = path?.startsWith(base) ? normalize(join(folder, path.slice(base.length))) : undefined;
    const inside =
      file !== undefined && (file === folder || file.startsWith(folder + sep)) && existsSync(file);
    if (!inside) return send(response, 404, join(folder, '404.html'));
    if (!statSync(file).isDirectory()) return send(response, 200, file);
    if (!pathname.endsWith('/')) {
      response.writeHead(301, { location: `${pathname}/${search}` }).end();
      return;
    }
    const index = join(file, 'index.html');
    return existsSync(index) ? send(response, 200, index) : send(response, 404, join(folder, '404.html'));
  };
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, status: number, file: string): void {
  if (!existsSync(file)) {
    response.writeHead(status, { 'content-type': 'text/plain' }).end(`${status}`);
    return;
  }
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  response.writeHead(status, {
    'content-type': type,
    'content-length': statSync(file).size,
    'cache-control': cacheControl(file),
  });
  createReadStream(file).pipe(response);
}
