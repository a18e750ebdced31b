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

/** What the host of `url` is known to ask for. */
export function accessOf(url: string): Access {
  const { hostname, pathname } = new URL(url);
  const at = (entry: string): boolean => {
    const [host = '', ...path] = entry.split('/');
    const sameHost = host.startsWith('*.')
      ? hostname.endsWith(host.slice(1))
      : hostname === host || hostname === `www.${host}`;
    return sameHost && (path.length === 0 || pathname.startsWith(`/${path.join('/')}/`));
  };
  if (CLOSED.some(at)) return 'closed';
  return SIGN_IN.some(at) ? 'sign-in' : 'public';
}
