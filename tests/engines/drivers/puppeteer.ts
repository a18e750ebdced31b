import { chromium } from '@playwright/test';
import puppeteer, { type Browser, type ConsoleMessage, type LaunchOptions, type Page } from 'puppeteer-core';
import { launchOptions } from '../../../src/tools/pdf/chromium.ts';
import { type Engine, type Key, type Setting, type Spot, WINDOWS } from './engine.ts';
import { firefoxPath } from './find.ts';

/** Starts Chromium over its debugging protocol, without a screen. */
export async function startChromium({ device, scheme }: Setting): Promise<Engine> {
  const { executablePath = chromium.executablePath(), args = [], env } = await launchOptions();
  const engine = await start(
    {
      browser: 'chrome',
      headless: 'shell',
      executablePath,
      args: [...args, '--no-sandbox'],
      env: env as never,
    },
    device,
  );
  await engine.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  return engine;
}

/**
 * Starts Firefox over WebDriver BiDi, without a screen. `FIREFOX_PREFS` changes its preferences: `{"layout.css.anchor-positioning.enabled":false}`
 * reads as an older one does.
 */
export async function startFirefox({ device, scheme }: Setting): Promise<Engine> {
  // Without a screen Firefox has no pointer but what is set here: a mouse (2) that can hover (4), or a finger (1).
  const pointer = device === 'phone' ? 1 : 6;
  const extraPrefsFirefox = {
    'ui.primaryPointerCapabilities': pointer,
    'ui.allPointerCapabilities': pointer,
    'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
    ...(JSON.parse(process.env['FIREFOX_PREFS'] ?? '{}') as Record<string, unknown>),
  };
  return start(
    { browser: 'firefox', headless: true, executablePath: firefoxPath()!, extraPrefsFirefox },
    device,
  );
}

async function start(options: LaunchOptions, device: Setting['device']): Promise<PuppeteerEngine> {
  // On a busy machine it takes longer than the half minute that Puppeteer gives it.
  const browser = await puppeteer.launch({ timeout: 120_000, ...options });
  const page = await browser.newPage();
  const phone = device === 'phone';
  await page.setViewport({
    ...WINDOWS[device],
    hasTouch: phone,
    isMobile: phone && options.browser === 'chrome',
  });
  return new PuppeteerEngine(browser, page);
}

class PuppeteerEngine implements Engine {
  private said: string[] = [];
  private readonly browser: Browser;
  readonly page: Page;

  constructor(browser: Browser, page: Page) {
    [this.browser, this.page] = [browser, page];
    page.on('console', (message) => this.hear(message));
    page.on('pageerror', (error) => this.said.push(`error: ${(error as Error).message}`));
  }

  private hear(message: ConsoleMessage): void {
    if (!['warn', 'error', 'assert'].includes(message.type())) return;
    // A font that came too late for this page is left to the next one, where nothing moves for it.
    if (/\.woff2\S* was preloaded using link preload but not used/.test(message.text())) return;
    this.said.push(`console ${message.type()}: ${message.text()}`);
  }

  async open(url: string): Promise<void> {
    // Whether the right page came is for whoever looks at it.
    await this.page.goto(url, { waitUntil: 'load', timeout: 0 }).catch(() => undefined);
  }

  run<A extends unknown[], R>(script: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return this.page.evaluate(script as never, ...(args as unknown as never[]));
  }

  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewport({ ...this.page.viewport()!, width, height });
  }

  point({ x, y }: Spot): Promise<void> {
    return this.page.mouse.move(x, y, { steps: 3 });
  }

  click({ x, y }: Spot): Promise<void> {
    return this.page.mouse.click(x, y);
  }

  tap({ x, y }: Spot): Promise<void> {
    return this.page.touchscreen.tap(x, y);
  }

  async press(key: Key, held?: 'Shift'): Promise<void> {
    if (held) await this.page.keyboard.down(held);
    await this.page.keyboard.press(key);
    if (held) await this.page.keyboard.up(held);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  picture(): Promise<Uint8Array> {
    return this.page.screenshot({ type: 'png', captureBeyondViewport: false });
  }

  print(): Promise<Uint8Array> {
    return this.page.pdf({ preferCSSPageSize: true, printBackground: true });
  }

  heard(): Promise<string[]> {
    return Promise.resolve(this.said.splice(0));
  }

  async kill(): Promise<void> {
    const process = this.browser.process();
    const gone = new Promise((resolve) => process?.once('exit', resolve));
    process?.kill('SIGKILL');
    if (process?.exitCode === null) await gone;
  }
}
