/** How long an answer may take before it is worth a sign, in ms; while a slider moves, answers are quicker. */
const WAIT = 100;
/** What answers are shown in. */
const ANSWERS = '[data-said], .curves, .clocks, .attention, table';

/** Says that what a figure shows is of before, and being worked out anew: it is busy, which the site dims. */
export class Working {
  private readonly figure: HTMLElement;
  private readonly answers: string;
  private clock: ReturnType<typeof setTimeout> | undefined;

  /** `answers` selects what waits, where that is not all that answers. */
  constructor(figure: HTMLElement, answers = ANSWERS) {
    [this.figure, this.answers] = [figure, answers];
  }

  /** Something is asked for: after a short wait it shows. */
  begin(): void {
    this.clock ??= setTimeout(() => this.mark('true'), WAIT);
  }

  /** What was asked for is here, or given up. */
  end(): void {
    clearTimeout(this.clock);
    this.clock = undefined;
    this.mark(null);
  }

  private mark(busy: 'true' | null): void {
    for (const answer of this.figure.querySelectorAll(this.answers)) answer.ariaBusy = busy;
  }
}
