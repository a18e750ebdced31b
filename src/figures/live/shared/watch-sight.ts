/** Says whenever the figure leaves the screen or comes back, the page being hidden included; the answer ends that. */
export function watchSight(figure: HTMLElement, leave: (away: boolean) => void): () => void {
  let inSight = true;
  const say = (): void => leave(!inSight || document.hidden);
  const sight = new IntersectionObserver((seen) => {
    // A busy page tells several at once, the last of which is how it is.
    inSight = seen.at(-1)!.isIntersecting;
    say();
  });
  document.addEventListener('visibilitychange', say);
  sight.observe(figure);
  return () => {
    sight.disconnect();
    document.removeEventListener('visibilitychange', say);
  };
}
