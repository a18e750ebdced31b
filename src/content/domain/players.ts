import { kindOfUrl } from './urls.ts';

/** How a recording is played, as its address tells. */
export interface Player {
  /** Who serves it, as readers know it. */
  host: string;
  /** A frame of the host's, or a file that the browser plays itself. */
  kind: 'frame' | 'video' | 'audio';
  /** What is loaded once the reader asks. */
  embed: string;
}

const FILES: Record<string, Player['kind']> = {
  mp4: 'video',
  m4v: 'video',
  webm: 'video',
  ogv: 'video',
  mp3: 'audio',
  m4a: 'audio',
  ogg: 'audio',
  opus: 'audio',
};

/** The player of a recording on YouTube, Vimeo or PeerTube, or of a media file; nothing where the address does not tell. */
export function playerOf(url: string): Player | undefined {
  // A host that is strange could end the policy that names it.
  if (kindOfUrl(url) !== 'web') return undefined;
  const { host, hostname, pathname, searchParams, href } = new URL(url);
  const youtube = youtubeId(url);
  if (youtube)
    return { host: 'YouTube', kind: 'frame', embed: `https://www.youtube-nocookie.com/embed/${youtube}` };
  // What is not listed at Vimeo has a second part, without which it does not play.
  const [, vimeo, hash] =
    (/^(?:www\.|player\.)?vimeo\.com$/.test(hostname) &&
      /^\/(?:video\/)?(\d+)(?:\/([\da-f]+))?\/?$/.exec(pathname)) ||
    [];
  if (vimeo) {
    const secret = hash ?? searchParams.get('h');
    const embed = `https://player.vimeo.com/video/${vimeo}?dnt=1${secret ? `&h=${encodeURIComponent(secret)}` : ''}`;
    return { host: 'Vimeo', kind: 'frame', embed };
  }
  const [, peertube] =
    /^\/(?:w|videos\/(?:watch|embed))\/([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|[1-9A-HJ-NP-Za-km-z]{22})\/?$/.exec(
      pathname,
    ) ?? [];
  if (peertube) return { host: hostname, kind: 'frame', embed: `https://${host}/videos/embed/${peertube}` };
  const kind = FILES[/\.(\w+)$/.exec(pathname)?.[1]?.toLowerCase() ?? ''];
  return kind && { host: hostname, kind, embed: href };
}

/** The id of a recording on YouTube. */
export function youtubeId(url: string): string | undefined {
  return /^https:\/\/(?:(?:www\.|m\.)?youtube(?:-nocookie)?\.com\/(?:watch\?(?:[^#]*&)?v=|live\/|shorts\/|embed\/)|youtu\.be\/)([\w-]{11})(?![\w-])/.exec(
    url,
  )?.[1];
}
