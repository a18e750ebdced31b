/** Marks, in a list of links to headings, the one whose section is being read. */
class ContentsFollow extends HTMLElement {
  connectedCallback(): void {
    const links = new Map<Element, Element>();
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
      const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (heading) links.set(heading, link);
    }
    // Headings that have passed the upper third of the window; the last of them is being read.
    const passed = new Set<Element>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting, boundingClientRect } of entries)
          if (isIntersecting || boundingClientRect.top < 0) passed.add(target);
          else passed.delete(target);
        const last = [...links.keys()].filter((heading) => passed.has(heading)).at(-1);
        for (const [heading, link] of links)
          if (heading === last) link.setAttribute('aria-current', 'true');
          else link.removeAttribute('aria-current');
      },
      { rootMargin: '0px 0px -66% 0px' },
    );
    for (const heading of links.keys()) observer.observe(heading);
  }
}

customElements.define('contents-follow', ContentsFollow);
