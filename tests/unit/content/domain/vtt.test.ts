import { expect, it } from 'vitest';
import { readVtt } from '../../../../src/content/domain/vtt.ts';

/** What is read of a file that begins as it should: a line a cue. */
function cues(body: string): string[] {
  const { cues: found, faults } = readVtt(`WEBVTT\n\n${body}`);
  expect(faults).toEqual([]);
  return found.map(({ start, end, voice, text }) => `${start}–${end}${voice ? ` ${voice}:` : ''} ${text}`);
}

it.each<[rule: string, body: string, read: string[]]>([
  ['times have minutes, seconds and thousandths', '00:01.000 --> 00:02.500\na', ['1–2.5 a']],
  ['and hours, of two digits or more', '01:00:01.000 --> 100:00:00.000\na', ['3601–360000 a']],
  [
    'settings behind the times say how words are shown',
    '00:01.000 --> 00:02.000 align:start position:0%\na',
    ['1–2 a'],
  ],
  ['tabs part times as spaces do', '00:01.000\t-->\t00:02.000\na', ['1–2 a']],
  ['a line above the times names them', 'intro\n00:01.000 --> 00:02.000\na', ['1–2 a']],
  ['lines are one text', '00:01.000 --> 00:02.000\na\n b', ['1–2 a b']],
  [
    'lines end as on any system',
    '00:01.000 --> 00:02.000\r\na\r\n\r\n00:03.000 --> 00:04.000\rb',
    ['1–2 a', '3–4 b'],
  ],
  [
    'notes, styles and regions are not said',
    'NOTE a\nb\n\nSTYLE\n::cue {}\n\nREGION\nid:x\n\n00:01.000 --> 00:02.000\na',
    ['1–2 a'],
  ],
  ['a voice is who speaks', '00:01.000 --> 00:02.000\n<v Ann Good>a</v>', ['1–2 Ann Good: a']],
  ['with classes', '00:01.000 --> 00:02.000\n<v.loud.first Ann &amp; Bea>a', ['1–2 Ann & Bea: a']],
  ['two speak in one cue', '00:01.000 --> 00:02.000\n<v A>a\n<v B>b', ['1–2 A: a', '1–2 B: b']],
  [
    'tags leave their words',
    '00:01.000 --> 00:02.000\n<b>a</b> <i.x>b</i> <c.red>c</c> <u>d</u> <lang en>e</lang>',
    ['1–2 a b c d e'],
  ],
  ['ruby, and times within', '00:01.000 --> 00:03.000\n<ruby>a<rt>b</rt></ruby> <00:02.000>c', ['1–3 ab c']],
  [
    'signs have names',
    '00:01.000 --> 00:02.000\n1 &lt; 2 &amp;&amp; 3 &gt; 2 &amp;lt; &unknown;',
    ['1–2 1 < 2 && 3 > 2 &lt; &unknown;'],
  ],
  [
    'what rolls upwards is said once',
    '00:01.000 --> 00:02.000\na b\n\n00:02.000 --> 00:03.000\na b\nc d\n\n00:03.000 --> 00:04.000\nc d',
    ['1–2 a b', '2–3 c d'],
  ],
  [
    'words that come again later are said again',
    '00:01.000 --> 00:02.000\na\n\n00:02.000 --> 00:03.000\nb\n\n00:03.000 --> 00:04.000\na',
    ['1–2 a', '2–3 b', '3–4 a'],
  ],
  ['cues may overlap', '00:01.000 --> 00:05.000\na\n\n00:01.000 --> 00:02.000\nb', ['1–5 a', '1–2 b']],
  ['an empty cue says nothing', '00:01.000 --> 00:02.000\n\n00:03.000 --> 00:04.000\na', ['3–4 a']],
])('%s', (_, body, read) => {
  expect(cues(body)).toEqual(read);
});

it.each(['WEBVTT', 'WEBVTT ', 'WEBVTT\tof a talk', 'WEBVTT - of a talk', '\uFEFFWEBVTT'])(
  'it begins with %j',
  (first) => {
    expect(readVtt(`${first}\n\n00:01.000 --> 00:02.000\na\n`)).toMatchObject({
      cues: [{ text: 'a', line: 3 }],
      faults: [],
    });
  },
);

it('what stands below the first line belongs to the head', () => {
  expect(readVtt('WEBVTT\nKind: captions\nLanguage: en\n\n00:01.000 --> 00:02.000\na').faults).toEqual([]);
});

it.each<[what: string, text: string, fault: string]>([
  [
    'another format',
    'hello\n',
    '1 This is not a WebVTT file. Save it as WebVTT: WEBVTT on the first line, then an empty line.',
  ],
  [
    'a word that only begins so',
    'WEBVTTX\n',
    '1 This is not a WebVTT file. Save it as WebVTT: WEBVTT on the first line, then an empty line.',
  ],
  [
    'SubRip',
    '1\n00:00:01,000 --> 00:00:02,000\na\n',
    '1 This is not a WebVTT file. It looks like SubRip (.srt). Save it as WebVTT: WEBVTT on the first line, then an empty line.',
  ],
  [
    'a comma',
    'WEBVTT\n\n00:01,000 --> 00:02,000\na',
    '3 These times cannot be read. Write a point, not a comma, before the thousandths of a second.',
  ],
  [
    'minutes above 59',
    'WEBVTT\n\n60:00.000 --> 61:00.000\na',
    '3 These times cannot be read. Write 00:01.000 --> 00:04.000.',
  ],
  [
    'hours of one digit',
    'WEBVTT\n\n1:00:00.000 --> 1:01:00.000\na',
    '3 These times cannot be read. Write 00:01.000 --> 00:04.000.',
  ],
  [
    'no spaces around the arrow',
    'WEBVTT\n\n00:01.000-->00:02.000\na',
    '3 These times cannot be read. Write 00:01.000 --> 00:04.000.',
  ],
  [
    'an end before the beginning',
    'WEBVTT\n\n00:02.000 --> 00:01.000\na',
    '3 This ends before it begins. Mend its times.',
  ],
  [
    'times out of order',
    'WEBVTT\n\n00:02.000 --> 00:03.000\na\n\n00:01.000 --> 00:02.000\nb',
    '6 This begins before what stands above it. Put everything in the order of its times.',
  ],
  [
    'words without times',
    'WEBVTT\n\na\nb\n',
    '3 These words have no times. Write 00:01.000 --> 00:04.000 on a line above them, or NOTE before a comment.',
  ],
  [
    'a missing empty line',
    'WEBVTT\n\n00:01.000 --> 00:02.000\na\n00:02.000 --> 00:03.000\nb',
    '5 "-->" cannot stand among words. Put an empty line above the next times.',
  ],
  [
    'words above the times',
    'WEBVTT\n\na\nb\n00:01.000 --> 00:02.000\nc',
    '5 These times stand below other words. Put an empty line above them.',
  ],
  [
    'another tag',
    'WEBVTT\n\n00:01.000 --> 00:02.000\na\n<font color="red">b',
    '5 "<font color="red">" cannot stand among words. Take it out; for a plain <, write &lt;.',
  ],
])('%s is a fault with its line', (_, text, fault) => {
  expect(readVtt(text).faults.map(({ line, what, hint }) => `${line} ${what} ${hint}`)).toEqual([fault]);
});

it('one fault costs no other cue', () => {
  const { cues: found, faults } = readVtt(
    'WEBVTT\n\n00:01.000 --> x\na\n\n00:02.000 --> 00:03.000\nb\n\nc\n\n00:04.000 --> 00:05.000\nd',
  );
  expect(found.map(({ text }) => text)).toEqual(['b', 'd']);
  expect(faults.map(({ line }) => line)).toEqual([3, 9]);
});
