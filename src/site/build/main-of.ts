/** The main part of a page's HTML, without its end tag; nothing where there is none. */
export function mainOf(html: string): string {
  return html.slice(html.indexOf('<main'), html.lastIndexOf('</main>'));
}
