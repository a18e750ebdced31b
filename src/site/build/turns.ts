/**
 * The dev server makes pages, and looks at the content anew, but never both at once: of a page that was begun before a look and ended
 * after it, one half would show what the other does not know, and what was made for it would be kept for the pages that follow.
 */
export class Turns {
  private pages = 0;
  private due: { run: () => void; begun: PromiseWithResolvers<void> } | undefined;

  /** Waits until no look is due. */
  async ready(): Promise<void> {
    while (this.due) await this.due.begun.promise;
  }

  /** Says that a page is being made, until what is returned is called. */
  enter(): () => void {
    let isIn = true;
    this.pages++;
    return () => {
      if (!isIn) return;
      isIn = false;
      this.pages--;
      this.next();
    };
  }

  /** Looks as soon as no page is being made; of several looks that are due, one is enough. */
  look(run: () => void): void {
    this.due ??= { run, begun: Promise.withResolvers() };
    this.due.run = run;
    this.next();
  }

  private next(): void {
    if (!this.due || this.pages > 0) return;
    const { run, begun } = this.due;
    this.due = undefined;
    try {
      run();
    } finally {
      begun.resolve();
    }
  }
}

// The middleware is run by a copy of this module that Vite makes.
const held = globalThis as { turns?: Turns };

/** The turns of this process. */
export const turns = (held.turns ??= new Turns());
