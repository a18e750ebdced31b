/** From this time on, in ms, a pace can be told; before, it is anybody's guess. */
const ENOUGH = 1000;

/** The pace of a run, by what it has done while it was under way. */
export class Pace {
  private steps = 0;
  private time = 0;
  private last: { step: number; at: number } | undefined;

  /** It has come to this step. */
  note(step: number): void {
    const at = performance.now();
    if (this.last) {
      this.steps += step - this.last.step;
      this.time += at - this.last.at;
    }
    this.last = { step, at };
  }

  /** It rests: the time until it goes on is not its own. */
  rest(): void {
    this.last = undefined;
  }

  /** How long so many steps still take, in words; nothing where there is no telling. */
  sayLeft(steps: number): string {
    if (this.time < ENOUGH || this.steps <= 0) return '';
    const seconds = (steps * this.time) / this.steps / 1000;
    if (seconds < 1) return '';
    if (seconds > 90) return `about ${Math.round(seconds / 60)} min left`;
    return `about ${seconds > 10 ? 5 * Math.ceil(seconds / 5) : Math.ceil(seconds)} s left`;
  }
}
