import { globSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { once } from 'node:events';
import { connect } from 'node:tls';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  DRAWING_POLICY,
  FOR_EVER,
  framePolicy,
  headerRules,
  PAGE_HEADERS,
} from '../../src/site/build/header-rules.ts';
import { HANDOUTS } from '../../src/content/domain/handouts.ts';
import { readPages } from '../support/html.ts';
import { hasNginx, serveNginx, type Answer, type Nginx } from '../support/nginx.ts';
import { sites } from '../support/site.ts';

const TEXT: Record<string, string> = {
  '.bib': 'application/x-bibtex',
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.html': 'text/html',
  '.js': 'application/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
  '.vtt': 'text/vtt',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'text/xml',
};
const PACKED: Record<string, string> = {
  '.bin': 'application/octet-stream',
  '.epub': 'application/epub+zip',
  '.m4a': 'audio/x-m4a',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.pagefind': 'application/octet-stream',
  '.pdf': 'application/pdf',
  '.pf_fragment': 'application/octet-stream',
  '.pf_index': 'application/octet-stream',
  '.pf_meta': 'application/octet-stream',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.wav': 'audio/wav',
  '.webm': 'video/webm',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
// Files to take along that are packed by themselves; the others are text or numbers, and are packed like the weights of networks.
const CLOSED = 'pdf pptx docx xlsx odp odt ods key epub parquet npz zip gz tgz xz'.split(' ');
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OASIS = 'application/vnd.oasis.opendocument';
const TYPES: Record<string, string> = {
  ...Object.fromEntries(Object.keys(HANDOUTS).map((kind) => [`.${kind}`, 'application/octet-stream'])),
  '.docx': `${OFFICE}.wordprocessingml.document`,
  '.odp': `${OASIS}.presentation`,
  '.ods': `${OASIS}.spreadsheet`,
  '.odt': `${OASIS}.text`,
  '.pptx': `${OFFICE}.presentationml.presentation`,
  '.xlsx': `${OFFICE}.spreadsheetml.sheet`,
  '.zip': 'application/zip',
  ...PACKED,
};
const isZipped = (kind: string): boolean =>
  kind in TEXT || kind === '.bin' || (kind.slice(1) in HANDOUTS && !CLOSED.includes(kind.slice(1)));
// Kinds that a course may hand out and a site need not have, and what nobody may read.
const LONG = 'word '.repeat(200);
const EXTRA = Object.fromEntries<string>([
  ...['vtt', 'webmanifest', 'mp4', 'mp3', 'm4a', 'wasm', 'webp', ...Object.keys(HANDOUTS)].map(
    (kind) => [`files/a.${kind}`, LONG] as const,
  ),
  ['.well-known/security.txt', LONG],
  ['.git/config', 'secret'],
  ['.env', 'secret'],
]);

describe.skipIf(!hasNginx).each(sites())(
  `nginx by the recipe, serving $name${hasNginx ? '' : ' (skipped: nginx is not here)'}`,
  (site) => {
    const { folder, base } = site;
    let nginx: Nginx;
    beforeAll(async () => void (nginx = await serveNginx(site, EXTRA)));
    afterAll(() => (nginx as Nginx | undefined)?.close());

    const always = { 'Content-Security-Policy': framePolicy([]), ...PAGE_HEADERS };
    const expectHeaders = ({ headers }: Answer, path: string): void => {
      for (const [name, value] of Object.entries(always)) {
        const drawing = path.endsWith('.svg') && name === 'Content-Security-Policy';
        expect(headers[name.toLowerCase()], path).toBe(drawing ? `${value}; ${DRAWING_POLICY}` : value);
      }
    };
    const expectMissing = (answer: Answer, path: string): void => {
      expect([answer.status, answer.headers['cache-control']], path).toEqual([404, 'no-cache']);
      expect(answer.body.toString(), path).toBe(readFileSync(join(folder, '404.html'), 'utf8'));
      expectHeaders(answer, path);
    };

    it('takes the recipe without a warning', () => {
      expect(nginx.judged.trim().split('\n')).toEqual([
        expect.stringMatching(/syntax is ok$/),
        expect.stringMatching(/test is successful$/),
      ]);
    });

    it('gives every file its type, how long it is kept, and the headers of every answer', async () => {
      const hashed = headerRules(base, [])
        .filter(({ headers }) => headers['Cache-Control'])
        .map(({ pattern }) => pattern.slice(0, -1));
      const files = globSync('**/*.*', { cwd: folder }).map((path) => path.replaceAll('\\', '/'));
      for (const path of [...files, ...Object.keys(EXTRA).filter((name) => name.startsWith('files/'))]) {
        const answer = await nginx.ask(base + path, { method: 'HEAD' });
        const type = TEXT[extname(path)];
        expect(answer.status, path).toBe(200);
        expect(answer.headers['content-type'], path).toBe(
          type ? `${type}; charset=utf-8` : TYPES[extname(path)],
        );
        expect(answer.headers['cache-control'], path).toBe(
          hashed.some((start) => (base + path).startsWith(start)) ? FOR_EVER : 'no-cache',
        );
        expectHeaders(answer, path);
      }
    });

    it('packs what is text or numbers and nothing else, and says so to caches', async () => {
      const files = globSync('**/*.*', { cwd: folder }).map((path) => path.replaceAll('\\', '/'));
      const extra = Object.keys(EXTRA).filter((path) => path.startsWith('files/'));
      const kinds = new Map([...extra, ...files].map((path) => [extname(path), path]));
      for (const [kind, path] of kinds) {
        const answer = await nginx.ask(base + path, { headers: { 'accept-encoding': 'gzip, br' } });
        const original = path in EXTRA ? Buffer.from(EXTRA[path]!) : readFileSync(join(folder, path));
        const packed = isZipped(kind) && original.length > 100;
        expect(answer.headers['content-encoding'], path).toBe(packed ? 'gzip' : undefined);
        expect((packed ? gunzipSync(answer.body) : answer.body).equals(original), path).toBe(true);
        if (isZipped(kind)) expect(answer.headers.vary, path).toBe('Accept-Encoding');
        const plain = await nginx.ask(base + path);
        expect([plain.headers['content-encoding'], plain.body.equals(original)]).toEqual([undefined, true]);
      }
    });

    it('sends a page without its slash on, with the query, on whatever host and port it was asked', async () => {
      for (const [path, to] of [
        ['about', 'about/'],
        ['about?q=a%20b&c', 'about/?q=a%20b&c'],
        ['glossary', 'glossary/'],
      ] as const) {
        const answer = await nginx.ask(base + path, { headers: { host: 'other.example.net:8443' } });
        expect([answer.status, answer.headers.location], path).toEqual([301, base + to]);
        expectHeaders(answer, path);
      }
      expect((await nginx.ask(`${base}about/?q=1`)).status).toBe(200);
    });

    it('leads whoever asks over http to https, to the same page', async () => {
      const { status, headers } = await nginx.askPlain(`${base}about/?q=1`);
      expect([status, headers.location]).toEqual([301, `https://notes.example.org${base}about/?q=1`]);
    });

    it('answers with the page for what is missing, in place of lists of files too', async () => {
      for (const path of ['nowhere', 'nowhere/', '_astro/', '_astro/gone.js', 'pagefind/index/', 'about/x/y'])
        expectMissing(await nginx.ask(base + path), path);
    });

    it('leads from the top of the host to the base path', async () => {
      const top = await nginx.ask('/');
      if (base === '/') expect(top.body.toString()).toBe(readFileSync(join(folder, 'index.html'), 'utf8'));
      else {
        expect([top.status, top.headers.location]).toEqual([302, base]);
        expect((await nginx.ask(base.slice(0, -1))).headers.location).toBe(base);
        expectMissing(await nginx.ask('/about/'), '/about/');
      }
      expectHeaders(top, '/');
    });

    it('shows no file that is meant for the host alone, and none outside the folder', async () => {
      for (const path of ['_headers', '_redirects', '.git/config', '.env', 'files/../.env', '%2eenv'])
        expectMissing(await nginx.ask(base + path), path);
      expect((await nginx.ask(`${base}.well-known/security.txt`)).status).toBe(200);
      const up = ['../'.repeat(9), '..%2f'.repeat(9), '%2e%2e/'.repeat(9), '..%5c'.repeat(9), '.%00./'];
      for (const path of up.map((steps) => `${base}${steps}etc/passwd`)) {
        const answer = await nginx.ask(path);
        expect([400, 404], path).toContain(answer.status);
        expect(answer.body.toString(), path).not.toContain('root:');
      }
    });

    it('answers HEAD as GET, parts of a file, and only changes anew', async () => {
      const { headers, body } = await nginx.ask(base);
      const head = await nginx.ask(base, { method: 'HEAD' });
      expect([head.status, head.body.length]).toEqual([200, 0]);
      expect(head.headers).toEqual({ ...headers, date: head.headers.date });
      const part = await nginx.ask(base, { headers: { range: 'bytes=10-19' } });
      expect([part.status, part.body.toString()]).toEqual([206, body.subarray(10, 20).toString()]);
      expectHeaders(part, 'a part');
      const beyond = await nginx.ask(base, { headers: { range: `bytes=${body.length}-` } });
      expect(beyond.status).toBe(416);
      const same = await nginx.ask(base, { headers: { 'if-none-match': headers.etag! } });
      expect([same.status, same.body.length, same.headers['cache-control']]).toEqual([304, 0, 'no-cache']);
      expectHeaders(same, 'not changed');
    });

    it('lets nobody keep a refusal', async () => {
      const [script] = globSync('_astro/*.js', { cwd: folder });
      const answer = await nginx.ask(base + script!, { method: 'POST' });
      expect([answer.status, answer.headers['cache-control']]).toEqual([405, 'no-cache']);
      expectHeaders(answer, 'a refusal');
    });

    it('shows the pages that old addresses have', async () => {
      for (const { path, html } of readPages(site).filter((page) => /http-equiv="refresh"/.test(page.html))) {
        const answer = await nginx.ask(base + path);
        expect([answer.status, answer.body.toString()], path).toEqual([200, html]);
      }
    });

    it('speaks HTTP/2', async () => {
      const socket = connect({
        port: nginx.port,
        host: '127.0.0.1',
        ALPNProtocols: ['h2'],
        rejectUnauthorized: false,
      });
      await once(socket, 'secureConnect');
      expect(socket.alpnProtocol).toBe('h2');
      socket.destroy();
    });
  },
);
