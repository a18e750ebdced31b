import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';

/** In ms. What takes its time on a busy machine is not a fault; what never comes is. */
export const PATIENCE = 140_000;

/** A dev server on a copy of a content folder. */
export interface DevServer {
  url: string;
  /** The copy. */
  folder: string;
  /** What it has printed. */
  said(): string;
  /** How often browsers were told to load their pages again. */
  reloads(): number;
  /** Does something, and waits until browsers are told so; it may be because of what was done before. */
  told(change: () => void): Promise<void>;
  /** Does something while the server stands still. */
  asleep(change: () => void): void;
}

let server: ChildProcess | undefined;

/** Starts the dev server on a copy of a content folder; one that runs is ended before. */
export async function dev(content: string): Promise<DevServer> {
  const folder = join(mkdtempSync(join(tmpdir(), 'dev-')), 'content');
  cpSync(content, folder, { recursive: true });
  await stopServer();
  // What vitest sets for itself would make another server of it.
  const { NODE_ENV: _, VITEST: __, DEV: ___, PROD: ____, MODE: _____, SSR: ______, ...rest } = process.env;
  const env = {
    ...rest,
    CONTENT_DIR: folder,
    NO_COLOR: '1',
    FORCE_COLOR: '0',
    ASTRO_TELEMETRY_DISABLED: '1',
    ASTRO_DISABLE_UPDATE_CHECK: 'true',
  };
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '4520'], {
    env,
  });
  server = child;
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (said += data.toString()));
  const url = await vi.waitUntil(() => /http:\/\/localhost:\d+/.exec(said)?.[0], { timeout: PATIENCE });
  // A server that has just started may still be packing what the pages need.
  await vi.waitUntil(async () => (await fetch(url)).ok, { timeout: PATIENCE, interval: 500 });
  let reloads = 0;
  (await connect(url)).addEventListener('message', ({ data }) => {
    if ((JSON.parse(String(data)) as { type: string }).type === 'full-reload') reloads++;
  });
  return {
    url,
    folder,
    said: () => said,
    reloads: () => reloads,
    told: async (change) => {
      const before = reloads;
      change();
      await vi.waitUntil(() => reloads > before, { timeout: PATIENCE, interval: 5 });
    },
    asleep: (change) => {
      child.kill('SIGSTOP');
      change();
      child.kill('SIGCONT');
    },
  };
}

/** Ends the server that runs. */
export async function stopServer(): Promise<void> {
  const child = server;
  server = undefined;
  if (!child || child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  await ended;
}

/** The answer for an address. */
export async function page(url: string): Promise<{ status: number; text: string }> {
  const response = await fetch(url);
  return { status: response.status, text: await response.text() };
}

// As a page connects: the word that lets it in stands in Vite's own script.
async function connect(url: string): Promise<WebSocket> {
  const client = await (await fetch(`${url}/@vite/client`)).text();
  const word = /wsToken = "([^"]+)"/.exec(client)?.[1];
  const socket = new WebSocket(`${url.replace('http', 'ws')}/?token=${word}`, 'vite-hmr');
  await new Promise((open, lost) => {
    socket.addEventListener('open', open, { once: true });
    socket.addEventListener('error', lost, { once: true });
  });
  return socket;
}
