import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Builder, Capabilities, Key as Keys, Origin, type WebDriver } from 'selenium-webdriver';
import { listen } from '../../support/static-server.ts';
import { type Engine, type Key, type Setting, type Spot, WINDOWS } from './engine.ts';
import { miniBrowserPath, webkitDriverPath, xvfbPath } from './find.ts';
import { limit } from './limit.ts';

const KEYS: Record<Key | 'Shift', string> = {
  Tab: Keys.TAB,
  Enter: Keys.ENTER,
  Escape: Keys.ESCAPE,
  ArrowDown: Keys.ARROW_DOWN,
  ArrowUp: Keys.ARROW_UP,
  ArrowRight: Keys.ARROW_RIGHT,
  End: Keys.END,
  Home: Keys.HOME,
  Shift: Keys.SHIFT,
};

const SCREEN = { width: 1700, height: 1300 };

/** What a process of tests may end with. */
const LAST = ['exit', 'SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Starts WebKit's small browser on a screen that nobody sees, and its driver. */
export async function startWebKit({ device, scheme }: Setting): Promise<Engine> {
  const browser = miniBrowserPath();
  const screen = xvfbPath();
  if (!browser || !screen)
    throw new Error(
      `WebKitWebDriver is here, but no ${browser ? 'Xvfb' : 'MiniBrowser'}. Install it as well.`,
    );
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  const children: ChildProcess[] = [];
  // The web process of a frozen page ends with the group of its driver.
  const end = (): void => {
    for (const last of LAST) process.removeListener(last, end);
    for (const { pid } of children.splice(0).reverse()) killGroup(pid);
    rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  };
  for (const last of LAST) process.once(last, end);
  try {
    const xvfb = spawn(
      screen,
      ['-displayfd', '3', '-screen', '0', `${SCREEN.width}x${SCREEN.height}x24`, '-nolisten', 'tcp'],
      {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
        detached: true,
      },
    );
    children.push(xvfb);
    const display = await limit(60_000, 'the start of Xvfb', firstLine(xvfb));
    const port = await freePort();
    const env = {
      ...process.env,
      DISPLAY: `:${display}`,
      HOME: home,
      XDG_RUNTIME_DIR: home,
      XDG_CACHE_HOME: join(home, 'cache'),
      XDG_DATA_HOME: join(home, 'data'),
      XDG_CONFIG_HOME: join(home, 'config'),
      LIBGL_ALWAYS_SOFTWARE: '1',
      // There is no graphics card: what would be put together on one takes twice the work here.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      GTK_THEME: scheme === 'dark' ? 'Adwaita:dark' : 'Adwaita',
    };
    children.push(spawn(webkitDriverPath()!, [`--port=${port}`], { env, stdio: 'ignore', detached: true }));
    const args = ['--automation', ...(scheme === 'dark' ? ['--dark-mode'] : [])];
    const driver = await limit(120_000, 'the start of WebKit', connect(port, browser, args));
    await driver.manage().setTimeouts({ script: 59_000, pageLoad: 59_000 });
    const engine = new WebKitEngine(driver, end);
    const { width, height } = WINDOWS[device];
    await limit(60_000, 'the size of the window', engine.resize(width, height));
    return engine;
  } catch (error) {
    end();
    throw error;
  }
}

class WebKitEngine implements Engine {
  private said: string[] = [];
  private readonly driver: WebDriver;
  private readonly end: () => void;

  constructor(driver: WebDriver, end: () => void) {
    [this.driver, this.end] = [driver, end];
  }

  async open(url: string): Promise<void> {
    await this.listen();
    await this.driver.get(url).catch(() => undefined);
  }

  async run<A extends unknown[], R>(script: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    const answer = await this.driver.executeAsyncScript<{ value?: Awaited<R>; error?: string }>(
      `const [args, done] = arguments;
       Promise.resolve(args).then((args) => (${script.toString()})(...args))
         .then((value) => done({ value }), (error) => done({ error: String(error) }));`,
      args,
    );
    if (answer.error !== undefined) throw new Error(answer.error);
    // What is not there comes as null.
    return (answer.value ?? undefined) as Awaited<R>;
  }

  /** The window is never narrower than 447 px. */
  async resize(width: number, height: number): Promise<void> {
    const window = this.driver.manage().window();
    // Where there is no manager of windows the one under the pointer has the focus, and the pointer stands in the middle of the screen.
    const x = Math.round((SCREEN.width - width) / 2);
    await window.setRect({ x, y: 0, width, height });
    const bars = height - (await this.run(() => innerHeight));
    if (bars > 0) await window.setRect({ x, y: 0, width, height: height + bars });
  }

  async point({ x, y }: Spot): Promise<void> {
    await this.driver
      .actions({ async: true })
      .move({ ...whole(x, y), origin: Origin.VIEWPORT, duration: 60 })
      .perform();
  }

  async click(at: Spot): Promise<void> {
    await this.point(at);
    await this.driver.actions({ async: true }).click().perform();
  }

  /** The driver has no fingers: the page gets the events that a finger would send. */
  tap({ x, y }: Spot): Promise<void> {
    return this.run(sendTap, x, y);
  }

  async press(key: Key, held?: 'Shift'): Promise<void> {
    const actions = this.driver.actions({ async: true });
    if (held) actions.keyDown(KEYS[held]);
    actions.keyDown(KEYS[key]).keyUp(KEYS[key]);
    if (held) actions.keyUp(KEYS[held]);
    await actions.perform();
  }

  async type(text: string): Promise<void> {
    await this.driver.actions({ async: true }).sendKeys(text).perform();
  }

  async picture(): Promise<Uint8Array> {
    return Buffer.from(await this.driver.takeScreenshot(), 'base64');
  }

  print(): Promise<Uint8Array> {
    return Promise.reject(new Error('The driver of WebKit cannot print.'));
  }

  async heard(): Promise<string[]> {
    await this.listen();
    return this.said.splice(0);
  }

  /** The driver hears no console: pages of tests bring a listener of ours (`listening.ts`), which is asked before they are left. */
  private async listen(): Promise<void> {
    const heard = await this.run(() => (window as { heard?: string[] }).heard?.splice(0) ?? []);
    this.said.push(...heard);
  }

  kill(): Promise<void> {
    this.end();
    return Promise.resolve();
  }
}

/** Runs in the page. */
function sendTap(x: number, y: number): void {
  const target = document.elementFromPoint(x, y);
  if (!target) throw new Error(`There is nothing to tap at ${x}, ${y}.`);
  const touch = {
    bubbles: true,
    cancelable: true,
    composed: true,
    pointerType: 'touch',
    clientX: x,
    clientY: y,
  };
  target.dispatchEvent(new PointerEvent('pointerdown', touch));
  target.dispatchEvent(new PointerEvent('pointerup', touch));
  target.closest<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]')?.focus();
  target.dispatchEvent(new PointerEvent('click', { ...touch, detail: 1 }));
}

const whole = (x: number, y: number): Spot => ({ x: Math.round(x), y: Math.round(y) });

function killGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdio[3]!.once('data', (data: Buffer) => resolve(data.toString().trim()));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`It ended at once (${code}).`)));
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  const address = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return Number(address.split(':')[1]);
}

async function connect(port: number, binary: string, args: string[]): Promise<WebDriver> {
  const wanted = new Capabilities();
  wanted.set('browserName', 'MiniBrowser');
  wanted.set('webkitgtk:browserOptions', { binary, args });
  const server = `http://127.0.0.1:${port}`;
  // The driver takes a moment to listen.
  for (let tries = 0; tries < 100; tries++) {
    if (
      await fetch(`${server}/status`).then(
        () => true,
        () => false,
      )
    )
      break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return new Builder().usingServer(server).withCapabilities(wanted).build();
}
