/** Turns the link to a video into a player in its place, once it is pressed; until then nothing loads. */
class TalkVideo extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector('a')!;
    link.onclick = (event) => {
      // A reader who asks for a new tab gets the link.
      if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const player = document.createElement('iframe');
      const address = new URL(this.dataset['embed']!, location.href);
      address.searchParams.set('autoplay', '1');
      player.title = this.dataset['title']!;
      player.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture';
      player.referrerPolicy = 'strict-origin-when-cross-origin';
      player.src = address.href;
      // Nobody tells a page that a frame stayed empty: the way to the recording stays under it.
      link.onclick = null;
      link.className = 'meta';
      link.textContent = `If nothing plays: ${link.hostname}`;
      this.prepend(player);
      player.focus();
    };
  }
}

customElements.define('talk-video', TalkVideo);
