import { type Engine, type EngineName, type Setting, type Spot } from './drivers/engine.ts';
import { Frozen, limited } from './drivers/limit.ts';
import { startChromium, startFirefox } from './drivers/puppeteer.ts';
import { startWebKit } from './drivers/webkit.ts';
import { type ServedSites, serveSites } from './served.ts';

const START = { chromium: startChromium, firefox: startFirefox, webkit: startWebKit };

/** How long a reader waits for what should come, in ms. */
const PATIENCE = 60_000;

/** Somebody who reads in one engine: a click and a wait at a time, each with an end. */
export class Reader {
  readonly name: EngineName;
  readonly setting: Setting;
  private served: ServedSites | undefined;
  private current: Engine | undefined;
  /** Whether something was done since the console was listened to. */
  private isUnheard = false;

  constructor(name: EngineName, setting: Setting) {
    [this.name, this.setting] = [name, setting];
  }

  /** What is read, once it is served. */
  get sites(): ServedSites {
    return this.served!;
  }

  get phone(): boolean {
    return this.setting.device === 'phone';
  }

  /** Makes sure that there is an engine and a server, and that nothing is left of what was read before. */
  async start(): Promise<void> {
    this.served ??= await serveSites(this.name);
    this.current ??= limited(await START[this.name](this.setting));
    if (this.isUnheard) await this.rest();
    await this.listen();
  }

  /** Begins anew, as somebody who has never been here. */
  async renew(): Promise<void> {
    await this.kill();
    await this.start();
  }

  /** Ends the engine, and the server as well. */
  async end(): Promise<void> {
    await this.kill();
    await this.served?.close();
  }

  private async kill(): Promise<void> {
    const ended = this.current;
    this.current = undefined;
    this.isUnheard = false;
    await ended?.kill();
  }

  /** Does something in the engine. One that froze is killed, so that the next test has a fresh one. */
  private async do<T>(step: (engine: Engine) => Promise<T>): Promise<T> {
    if (!this.current) throw new Error('The engine froze in a step before this one.');
    this.isUnheard = true;
    try {
      return await step(this.current);
    } catch (error) {
      if (error instanceof Frozen) await this.kill();
      throw error;
    }
  }

  run<A extends unknown[], R>(script: (...args: A) => R, ...args: A): Promise<Awaited<R>> {
    return this.do((engine) => engine.run(script, ...args));
  }

  /** Opens a page and waits until it has come to rest. */
  async open(url: string): Promise<void> {
    await this.do((engine) => engine.open(url));
    await this.until(`${url} comes to rest`, atRest);
  }

  /** Waits until a page that may just have come has all its parts: what is cut off when it is left would be heard as a fault. */
  private async rest(): Promise<void> {
    await this.until('the page comes to rest', atRest);
    for (let quiet = 0, looks = 0; quiet < 3 && looks < 200; looks++) {
      quiet = this.sites.isQuiet() ? quiet + 1 : 0;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  async resize(width: number, height: number): Promise<void> {
    await this.do((engine) => engine.resize(width, height));
    await this.until('the page comes to rest in its new width', atRest);
  }

  point(at: Spot): Promise<void> {
    return this.do((engine) => engine.point(at));
  }

  /** Scrolls to an element, the first or another that a selector names, and rests the pointer on it; false where it is not shown. */
  async pointAt(selector: string, at = 0): Promise<boolean> {
    const spot = await this.run(spotOf, selector, at);
    if (spot) await this.point(spot);
    return spot !== undefined;
  }

  /** Presses what is there: by touch on a phone, else with the pointer. */
  async press(selector: string): Promise<void> {
    const at = await this.until(`${selector} is there`, spotOf, selector, 0);
    await this.do((engine) => (this.phone ? engine.tap(at) : engine.click(at)));
  }

  key(...[key, held]: Parameters<Engine['press']>): Promise<void> {
    return this.do((engine) => engine.press(key, held));
  }

  type(text: string): Promise<void> {
    return this.do((engine) => engine.type(text));
  }

  picture(): Promise<Uint8Array> {
    return this.do((engine) => engine.picture());
  }

  print(): Promise<Uint8Array> {
    return this.do((engine) => engine.print());
  }

  /** What the console has said since this was asked last, once the page has all its parts. */
  async heard(): Promise<string[]> {
    await this.rest();
    return this.listen();
  }

  private async listen(): Promise<string[]> {
    const said = await this.do((engine) => engine.heard());
    this.isUnheard = false;
    return said;
  }

  /** Asks the page again and again until the answer is more than nothing, and says what never came. */
  async until<A extends unknown[], R>(
    what: string,
    script: (...args: A) => R,
    ...args: A
  ): Promise<NonNullable<Awaited<R>>> {
    return this.within(PATIENCE, what, script, ...args);
  }

  /** The same with another end, in ms. */
  async within<A extends unknown[], R>(
    patience: number,
    what: string,
    script: (...args: A) => R,
    ...args: A
  ): Promise<NonNullable<Awaited<R>>> {
    const end = performance.now() + patience;
    let last: unknown;
    while (performance.now() < end) {
      try {
        last = await this.run(script, ...args);
        if (last) return last as NonNullable<Awaited<R>>;
      } catch (error) {
        // A page that is just being left cannot answer.
        if (error instanceof Frozen || !this.current) throw error;
        last = (error as Error).message;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`Never came in ${patience / 1000} s: ${what}. Last seen: ${JSON.stringify(last)}`);
  }
}

/** Runs in the page: whether it is loaded, its fonts there, and its layout done. */
async function atRest(): Promise<boolean> {
  if (document.readyState !== 'complete') return false;
  await Promise.race([document.fonts.ready, new Promise((resolve) => setTimeout(resolve, 3000))]);
  for (let frame = 0; frame < 2; frame++)
    await new Promise((resolve) => {
      requestAnimationFrame(resolve);
      // A window that nobody sees may draw no frames.
      setTimeout(resolve, 200);
    });
  return true;
}

/** Runs in the page: scrolls to an element, and gives the middle of its first line. */
function spotOf(selector: string, at: number): Spot | undefined {
  const element = document.querySelectorAll(selector)[at];
  if (!element?.checkVisibility({ visibilityProperty: true })) return undefined;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
  return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}
