/** Turns the link to a video into the player of its template, once it is pressed; until then nothing loads. */
class TalkVideo extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a')!;
    link.onclick = (event) => {
      // A reader who asks for a new tab gets the link.
      if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      // Nobody tells a page that a frame stayed empty: the way to the recording stays under it.
      link.onclick = null;
      link.className = 'meta';
      link.textContent = `If nothing plays: ${link.hostname}`;
      this.prepend(this.querySelector('template')!.content);
      (this.firstElementChild as HTMLElement).focus();
    };
  }
}

customElements.define('talk-video', TalkVideo);
