import { youtubeId, playerOf } from './players.ts';

/** How a moment is written. */
export const CLOCK = /^(?:(\d{1,2}):([0-5]\d)|(\d{1,3})):([0-5]\d)$/;

/** The seconds of a moment as people write it, "12:34" or "1:02:03"; nothing where it is none. */
export function secondsOf(written: string): number | undefined {
  const [, hours = '0', minutes, alone = '0', seconds] = CLOCK.exec(written) ?? [];
  return seconds === undefined
    ? undefined
    : Number(hours) * 3600 + Number(minutes ?? alone) * 60 + Number(seconds);
}

/** The same the other way: "12:34", "1:02:03". */
export function clockOf(seconds: number): string {
  const [hours, minutes, rest] = [
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    Math.floor(seconds) % 60,
  ];
  const two = (n: number): string => String(n).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** Where a moment of a recording is: its link, and what the player loads to begin there, which not every host can be told. */
export interface Moment {
  href: string;
  plays?: string;
}

/** A moment, in seconds, of the recording at an address. */
export function momentOf(
  { url, embed }: { url: string; embed?: string | undefined },
  seconds: number,
): Moment {
  const player = embed === undefined ? playerOf(url) : undefined;
  if (!player) return { href: url };
  const [link, plays] = [new URL(url), new URL(player.embed)];
  if (youtubeId(url)) {
    link.searchParams.set('t', `${seconds}s`);
    plays.searchParams.set('start', String(seconds));
  } else if (player.host === 'Vimeo' || player.kind !== 'frame')
    link.hash = plays.hash = player.kind === 'frame' ? `t=${seconds}s` : `t=${seconds}`;
  else for (const address of [link, plays]) address.searchParams.set('start', String(seconds));
  if (player.kind === 'frame') plays.searchParams.set('autoplay', '1');
  return { href: link.href, plays: plays.href };
}
