import { isInwardHost } from './hosts.ts';

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
  const { host, pathname } = new URL(url);
  // "discord.com." is discord.com too.
  const hostname = host.replace(/:\d+$/, '').replace(/\.$/, '');
  const at = (entry: string): boolean => {
    const [known = '', ...path] = entry.split('/');
    const sameHost = known.startsWith('*.')
      ? hostname.endsWith(known.slice(1))
      : hostname === known || hostname === `www.${known}`;
    return sameHost && (path.length === 0 || pathname.startsWith(`/${path.join('/')}/`));
  };
  if (CLOSED.some(at) || isInwardHost(hostname)) return 'closed';
  return SIGN_IN.some(at) ? 'sign-in' : 'public';
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
