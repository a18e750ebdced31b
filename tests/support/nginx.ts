import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import {
  type ClientRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as plainRequest,
} from 'node:http';
import { Agent, request } from 'node:https';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { generate } from 'selfsigned';
import { NGINX } from './papers.ts';
import type { Site } from './site.ts';
import { listen } from './static-server.ts';

// Debian keeps it where only root looks.
const PATH = `${process.env['PATH']}:/usr/sbin:/usr/local/sbin`;

/** Whether this machine has nginx. */
export const hasNginx = spawnSync('nginx', ['-v'], { env: { PATH } }).status === 0;

/** What nginx answers. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A running nginx. */
export interface Nginx {
  port: number;
  /** What it says of its configuration. */
  judged: string;
  /** Asks for a path exactly as it is written. */
  ask: (path: string, options?: { method?: string; headers?: Record<string, string> }) => Promise<Answer>;
  /** The same over http. */
  askPlain: (path: string) => Promise<Answer>;
  close: () => Promise<void>;
}

/**
 * Runs nginx by the recipe, word for word but for where things lie: the folder, the base path, the port and the certificate. `extra`
 * files, by path, lie beside the site's own.
 */
export async function serveNginx(site: Site, extra: Record<string, string>): Promise<Nginx> {
  const home = mkdtempSync(join(tmpdir(), 'nginx-'));
  layOut(site, join(home, 'srv', site.base), extra);
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'notes.example.org' }]);
  writeFileSync(join(home, 'cert.pem'), cert);
  writeFileSync(join(home, 'key.pem'), key);
  const [port, plainPort] = [await freePort(), await freePort()];
  const recipe = substitute(NGINX, [
    ['/srv/notes', join(home, 'srv')],
    ['set $base /;', `set $base ${site.base};`],
    ['listen 80;', `listen 127.0.0.1:${plainPort};`],
    ['listen 443 ', `listen 127.0.0.1:${port} `],
    ['/etc/ssl/certs/notes.example.org.pem', join(home, 'cert.pem')],
    ['/etc/ssl/private/notes.example.org.key', join(home, 'key.pem')],
  ]);
  writeFileSync(join(home, 'nginx.conf'), around(recipe, home));
  const command = ['-c', join(home, 'nginx.conf'), '-p', home, '-e', 'stderr'];
  const judged = spawnSync('nginx', ['-t', ...command], { env: { PATH }, encoding: 'utf8', timeout: 20_000 });
  const child = spawn('nginx', command, { env: { PATH }, stdio: 'ignore' });
  const agent = new Agent({ keepAlive: true, rejectUnauthorized: false });
  const nginx: Nginx = {
    port,
    judged: judged.stderr,
    ask: (path, options = {}) => answer(request({ host: '127.0.0.1', port, path, agent, ...options })),
    askPlain: (path) => answer(plainRequest({ host: '127.0.0.1', port: plainPort, path })),
    close: async () => {
      agent.destroy();
      if (child.exitCode === null && child.kill()) await once(child, 'exit');
      rmSync(home, { recursive: true });
    },
  };
  await untilReady(nginx, child);
  return nginx;
}

function substitute(text: string, pairs: [string, string][]): string {
  return pairs.reduce((now, [from, to]) => {
    if (now.split(from).length !== 2) throw new Error(`The recipe for nginx should say "${from}" once.`);
    return now.replace(from, () => to);
  }, text);
}

// What Debian's nginx.conf says around the files of sites-enabled, in one process that needs no rights of root.
function around(recipe: string, home: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `daemon off;
master_process off;
pid ${home}/nginx.pid;
events {}
http {
  access_log off;
  ${temporary.map((kind) => `${kind}_temp_path ${home}/${kind};`).join(' ')}
  sendfile on;
  types_hash_max_size 2048;
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  gzip on;
${recipe}}
`;
}

function layOut(site: Site, folder: string, extra: Record<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(site.folder)) symlinkSync(join(site.folder, name), join(folder, name));
  for (const [path, text] of Object.entries(extra)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = Number((await listen(server)).split(':')[1]);
  await new Promise((done) => server.close(done));
  return port;
}

async function untilReady({ ask, judged, close }: Nginx, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 100 && child.exitCode === null; tries++) {
    if (await ask('/').catch(() => undefined)) return;
    await wait(100);
  }
  await close();
  throw new Error(`nginx does not start:\n${judged}`);
}

async function answer(asked: ClientRequest): Promise<Answer> {
  asked.setTimeout(10_000, () => asked.destroy(new Error(`No answer to ${asked.path}.`)));
  asked.end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  const body = Buffer.concat((await response.toArray()) as Buffer[]);
  return { status: response.statusCode ?? 0, headers: response.headers, body };
}
