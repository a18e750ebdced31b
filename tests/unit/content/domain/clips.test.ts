import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { clipKind, isClip, sayClip, secondsOfClip } from '../../../../src/content/domain/clips.ts';

const NEWTON = 'tests/fixtures/whole/lectures/newton/figures/';
const bytes = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
  );
const MP4 = bytes(
  [0, 0, 0, 8],
  'ftypisom',
  [0, 0, 0, 108],
  'mvhd',
  Array<number>(12).fill(0),
  [0, 0, 3, 232],
  [0, 0, 48, 57],
);
const MP4_LONG = bytes(
  [0, 0, 0, 8],
  'ftypmp42',
  'mvhd',
  [1],
  Array<number>(19).fill(0),
  [0, 0, 0, 10],
  [0, 0, 0, 0, 0, 0, 2, 188],
);
const WEBM = bytes(
  [0x1a, 0x45, 0xdf, 0xa3, 0x15, 0x49, 0xa9, 0x66, 0x90],
  [0x2a, 0xd7, 0xb1, 0x83, 0x0f, 0x42, 0x40],
  [0x44, 0x89, 0x84, 0x45, 0x9c, 0x40, 0],
);

it.each([
  ['figures/a.mp4', 'video'],
  ['../figures/a.webm', 'video'],
  ['figures/a.mp3', 'audio'],
  ['figures/a.m4a', 'audio'],
  ['figures/a.wav', 'audio'],
  ['figures/a.png', undefined],
  ['figures/mp4', undefined],
])('%s is %s', (url, kind) => {
  expect(clipKind(url)).toBe(kind);
});

it.each<[string, Buffer, number | undefined]>([
  ['a.mp4', MP4, 12.345],
  ['a.m4a', MP4_LONG, 70],
  ['a.webm', WEBM, 5],
  ['a.wav', readFileSync(`${NEWTON}question.wav`), 1],
  ['a.webm', readFileSync(`${NEWTON}steps.webm`), 1.2180909423828126],
  ['a.mp3', bytes('ID3'), undefined],
  ['a.mp4', MP4.subarray(0, 24), undefined],
  ['a.wav', bytes('RIFF....WAVEfmt data'), undefined],
])('%s says how long it lasts, where it does', (name, file, seconds) => {
  expect(secondsOfClip(name, file)).toBe(seconds);
});

it.each<[string, Buffer, boolean]>([
  ['a.mp4', MP4, true],
  ['a.m4a', MP4_LONG, true],
  ['a.webm', WEBM, true],
  ['a.mp3', bytes('ID3'), true],
  ['a.mp3', bytes([0xff, 0xfb, 0x90]), true],
  ['a.wav', readFileSync(`${NEWTON}question.wav`), true],
  ['a.mp4', WEBM, false],
  ['a.webm', MP4, false],
  ['a.mp3', bytes('<html>'), false],
  ['a.wav', bytes('RIFF....AVI '), false],
  ['a.mp4', bytes(''), false],
])('%s is known by its first bytes: %#', (name, file, is) => {
  expect(isClip(name, file)).toBe(is);
});

it.each<['video' | 'audio', number | undefined, string]>([
  ['video', 12.3, 'Video, 12 s'],
  ['video', 0.2, 'Video, 1 s'],
  ['audio', 65, 'Sound, 1:05'],
  ['audio', undefined, 'Sound'],
])('a %s of %s seconds is said as "%s"', (kind, seconds, said) => {
  expect(sayClip(kind, seconds)).toBe(said);
});
