/** Turns the link to a video into the player of its template, once it is pressed; until then nothing loads. */
class TalkVideo extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a')!;
    link.onclick = (event) => {
      if (isForElsewhere(event)) return;
      event.preventDefault();
      // Nobody tells a page that a frame stayed empty: the way to the recording stays under it.
      link.onclick = null;
      link.className = 'meta';
      link.textContent = `If nothing plays: ${link.hostname}`;
      // A copy: what stands in a template belongs to no page, and a file that it names was refused there.
      this.prepend(document.importNode(this.querySelector('template')!.content, true));
      const player = this.firstElementChild as HTMLIFrameElement | HTMLMediaElement;
      player.focus();
      if (player instanceof HTMLMediaElement) void player.play();
      // From now on a moment on this page plays here; before, it is a link.
      document.addEventListener('click', (click) => playMoment(click, player));
    };
  }
}

function playMoment(event: MouseEvent, player: HTMLIFrameElement | HTMLMediaElement): void {
  const moment = (event.target as Element).closest<HTMLElement>('a[data-moment]')?.dataset['moment'];
  if (!moment || isForElsewhere(event)) return;
  event.preventDefault();
  if (player instanceof HTMLMediaElement) {
    player.currentTime = Number(/#t=(\d+)/.exec(moment)?.[1]);
    void player.play();
  } else player.src = moment;
  // It comes into view with the focus.
  player.focus();
}

// A reader who asks for a new tab gets the link.
function isForElsewhere(event: MouseEvent): boolean {
  return event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
}

customElements.define('talk-video', TalkVideo);
