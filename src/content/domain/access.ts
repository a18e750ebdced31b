import { isInwardHost } from './inward-addresses.ts';

/** What a reader needs to follow a link out. */
export type Access = 'public' | 'sign-in' | 'closed';

// Hosts that ask every reader to sign in before they show anything.
const SIGN_IN = [
  'canvas.stanford.edu',
  '*.instructure.com',
  '*.slack.com',
  'colab.research.google.com',
  'docs.google.com',
  'drive.google.com',
  'edstem.org',
  'gradescope.com',
  'piazza.com',
  'teams.microsoft.com',
];

// Places made for a few people, where a stranger's visit helps nobody.
const CLOSED = ['discord.com', '*.discord.com', 'discord.gg', 'forms.gle', 'docs.google.com/forms'];

/** What the host of `url` is known to ask for; nothing where `url` is no address. */
export function accessOf(url: string): Access {
  if (!URL.canParse(url)) return 'public';
  if (isAt(url, CLOSED) || isInwardHost(hostOf(url))) return 'closed';
  return isAt(url, SIGN_IN) ? 'sign-in' : 'public';
}

// "discord.com." is discord.com too.
function hostOf(url: string): string {
  return new URL(url).hostname.replace(/\.$/, '');
}

function isAt(url: string, entries: readonly string[]): boolean {
  const [host, { pathname }] = [hostOf(url), new URL(url)];
  return entries.some((entry) => {
    const [known = '', ...path] = entry.split('/');
    const sameHost = known.startsWith('*.')
      ? host.endsWith(known.slice(1))
      : host === known || host === `www.${known}`;
    return sameHost && (path.length === 0 || pathname.startsWith(`/${path.join('/')}/`));
  });
}

// An address that says https:// is one also where it follows a word without a space.
const WHOLE_ADDRESS = /https?:\/\/[^\s<>"'`\\{}|^()“”…]+(?<![.,;:!?*_~])/gi;
const IN_WORDS =
  /(?:https?:\/\/|(?<![\w.@/-]))(?:[\w.+-]+@)?[\w.-]+(?::\d+)?\/[^\s<>"'`\\{}|^[\]()“”…]+(?<![.,;:!?*_~])/gi;

/** The addresses of places made for a few people that stand anywhere in a text, linked or not, with or without https://. */
export function closedAddresses(text: string): string[] {
  // Most texts name no such place, and need no second look.
  if (!CLOSED.some((entry) => text.toLowerCase().includes(entry.replace('*.', '')))) return [];
  return (text.match(IN_WORDS) ?? []).filter((words) => isClosedPlace(words));
}

/** The addresses of machines in a network of somebody's own that stand in a text as they are typed: "http://localhost:3000/x". */
export function inwardAddresses(text: string): string[] {
  return (text.match(WHOLE_ADDRESS) ?? []).filter((url) => URL.canParse(url) && isInwardHost(hostOf(url)));
}

/** The same text with no more of such addresses than their hosts. */
export function withoutClosed(text: string): string {
  return closedAddresses(text).reduce((now, url) => now.replace(url, `${hostOf(whole(url))}/…`), text);
}

function isClosedPlace(words: string): boolean {
  return URL.canParse(whole(words)) && isAt(whole(words), CLOSED);
}

function whole(words: string): string {
  return /^https?:/i.test(words) ? words : `https://${words}`;
}

/**
 * True for an address that a machine may ask for us, and keep where another leads to it: one of the open web, at a port where web servers
 * are, without a name and a password.
 */
export function isAskable(url: string): boolean {
  if (!URL.canParse(url) || url.length > 2000) return false;
  const { protocol, port, username, password } = new URL(url);
  const web = /^https?:$/.test(protocol) && (port === '' || Number(port) >= 1024);
  return web && username + password === '' && accessOf(url) === 'public';
}
