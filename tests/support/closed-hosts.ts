/**
 * Hosts whose links in the raw notes are private, so no page leads there; `CLOSED_HOSTS` (comma-separated) replaces the list.
 *
 * `forms.gle` holds the attendance form of one past class, `discord.com` a private message.
 */
export const closedHosts: string[] = (
  process.env['CLOSED_HOSTS'] ?? 'forms.gle,docs.google.com/forms,discord.com,discord.gg'
)
  .split(',')
  .map((host) => host.trim())
  .filter(Boolean);

/** Tells whether an address lies at a closed host (or below a closed path), its subdomains among them. */
export function isClosed(url: string, closed: string[] = closedHosts): boolean {
  if (!URL.canParse(url, 'http://site.invalid')) return false;
  const { hostname, pathname } = new URL(url, 'http://site.invalid');
  const address = `.${hostname}${pathname}/`;
  return closed.some((entry) => address.includes(`.${entry}/`));
}
