/** The engines of the browsers that readers have. */
export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** What an engine is started with: a window, and the colours that the reader's system asks for. */
export interface Setting {
  device: 'desktop' | 'phone';
  scheme: 'light' | 'dark';
}

/** A place in the window, in CSS pixels. */
export interface Spot {
  x: number;
  y: number;
}

export type Key = 'Tab' | 'Enter' | 'Escape' | 'ArrowDown' | 'ArrowUp' | 'ArrowRight' | 'End' | 'Home';

/** A browser with one window, as a test drives it; every engine can do all of this, or says in its driver what it does instead. */
export interface Engine {
  /** Goes to an address and waits until it is loaded; one that cannot be reached is left to whoever looks for its page. */
  open(url: string): Promise<void>;
  /** Runs a function in the page. It sees nothing of the file that it stands in. */
  run<A extends unknown[], R>(script: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  resize(width: number, height: number): Promise<void>;
  /** Moves the pointer there. */
  point(at: Spot): Promise<void>;
  click(at: Spot): Promise<void>;
  /** Touches the screen there. */
  tap(at: Spot): Promise<void>;
  press(key: Key, held?: 'Shift'): Promise<void>;
  type(text: string): Promise<void>;
  /** What the window shows: a PNG. */
  picture(): Promise<Uint8Array>;
  /** The open page as a PDF. */
  print(): Promise<Uint8Array>;
  /** What the console said since this was asked last: warnings, errors, and what a page's policy refused. */
  heard(): Promise<string[]>;
  /** Ends the browser, one that answers nothing any more too. */
  kill(): Promise<void>;
}

/** The window of a desktop and of a phone. */
export const WINDOWS = {
  desktop: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const;
