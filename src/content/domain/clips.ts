import { endingOf } from './handouts.ts';
import { clockOf } from './moments.ts';

const CLIPS: Readonly<Record<string, 'video' | 'audio'>> = {
  mp4: 'video',
  webm: 'video',
  mp3: 'audio',
  m4a: 'audio',
  wav: 'audio',
};

/** The endings of the videos and sounds that a text may show as it shows an image: those that all browsers play. */
export const CLIP_ENDINGS = Object.keys(CLIPS);

/** Whether an image's address is that of a video or a sound; nothing of what is shown as an image. */
export function clipKind(url: string): 'video' | 'audio' | undefined {
  return CLIPS[endingOf(url)];
}

/** "Video, 12 s", "Sound, 1:05": what paper says in its place. */
export function sayClip(kind: 'video' | 'audio', seconds?: number): string {
  const word = kind === 'video' ? 'Video' : 'Sound';
  if (seconds === undefined) return word;
  const whole = Math.max(1, Math.round(seconds));
  return `${word}, ${whole < 60 ? `${whole} s` : clockOf(whole)}`;
}

/** Tells whether bytes are what the ending of a name says: MP4, WebM, MP3 or WAV. */
export function isClip(name: string, bytes: Buffer): boolean {
  const begins = (text: string, at = 0): boolean =>
    bytes.subarray(at, at + text.length).equals(Buffer.from(text, 'latin1'));
  switch (endingOf(name)) {
    case 'webm':
      return begins('\x1a\x45\xdf\xa3');
    case 'mp3':
      return begins('ID3') || (bytes[0] === 0xff && (bytes[1]! & 0xe6) === 0xe2);
    case 'wav':
      return begins('RIFF') && begins('WAVE', 8);
    default:
      return begins('ftyp', 4);
  }
}

const LENGTHS: Readonly<Record<string, (bytes: Buffer) => number | undefined>> = {
  mp4: ofMp4,
  m4a: ofMp4,
  wav: ofWav,
  webm: ofWebm,
};

/** How many seconds it lasts, where the file says so in its head: MP3 does not. */
export function secondsOfClip(name: string, bytes: Buffer): number | undefined {
  try {
    const seconds = LENGTHS[endingOf(name)]?.(bytes);
    return seconds !== undefined && Number.isFinite(seconds) && seconds > 0 ? seconds : undefined;
  } catch {
    // A length that leads past the end.
    return undefined;
  }
}

function ofMp4(bytes: Buffer): number | undefined {
  const at = bytes.indexOf('mvhd', 'latin1');
  if (at === -1) return undefined;
  const long = bytes[at + 4] === 1;
  const scale = bytes.readUInt32BE(at + (long ? 24 : 16));
  return (long ? Number(bytes.readBigUInt64BE(at + 28)) : bytes.readUInt32BE(at + 20)) / scale;
}

function ofWav(bytes: Buffer): number | undefined {
  const [form, data] = [bytes.indexOf('fmt ', 'latin1'), bytes.indexOf('data', 'latin1')];
  return form === -1 || data === -1
    ? undefined
    : bytes.readUInt32LE(data + 4) / bytes.readUInt32LE(form + 16);
}

// Duration is a float in units of TimestampScale nanoseconds, a million where none is given.
function ofWebm(bytes: Buffer): number | undefined {
  const info = bytes.indexOf(Buffer.from('1549a966', 'hex'));
  const at = info === -1 ? -1 : bytes.indexOf(Buffer.from('4489', 'hex'), info);
  if (at === -1) return undefined;
  const duration = bytes[at + 2] === 0x88 ? bytes.readDoubleBE(at + 3) : bytes.readFloatBE(at + 3);
  const scale = bytes.subarray(info, at).indexOf(Buffer.from('2ad7b183', 'hex'));
  return (duration * (scale === -1 ? 1e6 : bytes.readUIntBE(info + scale + 4, 3))) / 1e9;
}
