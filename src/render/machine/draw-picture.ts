import { renderAsync } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import type { State } from '../../content/domain/states.ts';
import { streamWidths } from '../views/stream-widths.ts';
import { SIZE, type Drawing } from './drawing.ts';

/** A face, in as many fonts as it has parts of the alphabet. */
export interface Face {
  name: 'Display' | 'Sans' | 'Slanted';
  fonts: Uint8Array[];
}

const INK = '#1d1c1a';
const INK_2 = '#504d48';
const META = '#69655e';
const STROKE = '#88847b';
const PENCIL = '#4a83c3';
const PAPER = '#fbfaf7';
const LEFT = 86;
const TOP = 116;

/** The picture as PNG. Words that no face has the letters for are left out, and `fault` says so. */
export async function draw(drawing: Drawing, faces: Face[]): Promise<{ png: Uint8Array; fault?: string }> {
  const missing = new Set<string>();
  const words = await set(drawing, faces, missing);
  if (missing.size === 0) return { png: await toPng(words, drawing) };
  const fault = `The faces of the picture of “${drawing.title}” lack these, so the words with them are left out: ${[...missing].join(' ')}`;
  const whole = (text = ''): string => ([...text].some((letter) => missing.has(letter)) ? '' : text);
  const { kicker, title, subtitle, line, mark, blocks } = drawing;
  const rest = {
    ...drawing,
    kicker: whole(kicker),
    title: whole(title),
    subtitle: whole(subtitle),
    line: whole(line),
    mark: whole(mark),
    blocks: blocks.map((block) => ({ ...block, title: whole(block.title) })),
  };
  return { png: await toPng(await set(rest, faces, new Set()), rest), fault };
}

// A few flat colours and their blends: a palette of them is a third of the size.
async function toPng(words: string, drawing: Drawing): Promise<Uint8Array> {
  const svg = words.replace(/<\/svg>\s*$/, `${stream(drawing)}</svg>`);
  const { pixels, width, height } = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .png({ palette: true, colours: 32, dither: 0, effort: 7 })
    .toBuffer();
}

async function set(drawing: Drawing, faces: Face[], missing: Set<string>): Promise<string> {
  const { title, subtitle, kicker, line, mark, current } = drawing;
  // satori takes one font of a name: the parts of a face have names of their own.
  const fonts = faces.flatMap(({ name, fonts: parts }) =>
    parts.map((part, i): Font => {
      const data = Buffer.from(part);
      return { name: `${name}${i}`, data, weight: 400, style: 'normal' };
    }),
  );
  const family = (face: Face['name']): string =>
    fonts
      .filter(({ name }) => name.startsWith(face))
      .map(({ name }) => name)
      .join(', ');
  const long = title.length > 60 ? 52 : title.length > 34 ? 62 : 76;
  const right = [
    box({ fontSize: 25, color: META, marginBottom: 20 }, kicker),
    box({ fontFamily: family('Display'), fontSize: long, lineHeight: 1.1, letterSpacing: '-0.01em' }, title),
    ...(subtitle
      ? [
          box(
            { fontFamily: family('Slanted'), fontSize: 32, lineHeight: 1.25, color: INK_2, marginTop: 18 },
            subtitle,
          ),
        ]
      : []),
    box({ fontSize: 27, lineHeight: 1.35, marginTop: 28 }, line),
  ];
  const { step, shown } = placed(drawing);
  const names = shown.map(({ title: name, state }, i) =>
    box(
      {
        position: 'absolute',
        left: LEFT + 54,
        top: TOP + step * i + step / 2 - 17,
        width: 320,
        fontSize: 24,
        color: name === current ? INK : state === 'open' ? '#1b4f9b' : INK_2,
      },
      clip(name, 29),
    ),
  );
  const tree = box(
    { width: SIZE.width, height: SIZE.height, background: PAPER, fontFamily: family('Sans'), color: INK },
    [
      box({ position: 'absolute', left: LEFT + 36, top: 46, fontSize: 27 }, mark),
      ...names,
      box(
        {
          position: 'absolute',
          left: 472,
          top: 100,
          width: 656,
          height: 450,
          flexDirection: 'column',
          justifyContent: 'center',
          overflow: 'hidden',
        },
        right,
      ),
    ],
  );
  return satori(tree, {
    ...SIZE,
    fonts,
    loadAdditionalAsset: (_: string, letters: string) => {
      for (const letter of letters) missing.add(letter);
      return Promise.resolve([]);
    },
  });
}

// At most nine blocks stand on the line, so that each can be told from the next.
function placed({ blocks }: Drawing): { step: number; shown: Drawing['blocks'] } {
  const shown = blocks.slice(0, 9);
  return { step: Math.min(62, 440 / Math.max(1, shown.length)), shown };
}

/** The line with its blocks, as on the pages: it grows by what is written. */
function stream(drawing: Drawing): string {
  const { step, shown } = placed(drawing);
  const widths = streamWidths(shown.map(({ state }) => state)).map((width) => width * 1.5);
  const line = widths.map((width, i) => {
    const from = i === 0 ? 44 : TOP + step * (i - 1) + step * 0.86;
    const to = i === shown.length ? from + 30 : TOP + step * i + step * 0.86;
    return `<rect x="${LEFT - width}" y="${from}" width="${width}" height="${to - from}" fill="${STROKE}"/>`;
  });
  const marks = shown.map(({ state }, i) => block(state, TOP + step * i, step));
  const wordmark = `<g transform="translate(${LEFT - 3.5} 46) scale(1.5)" fill="none" stroke="${INK}" stroke-width="1.6"><path d="M2 1v24M2 5.5h3.5a5 5 0 0 1 5 5v5a5 5 0 0 1-5 5H2"/><circle cx="10.5" cy="13" r="3" fill="${INK}"/></g>`;
  return [
    ...line,
    ...marks,
    `<rect x="${LEFT - 8}" y="44" width="36" height="46" fill="${PAPER}"/>`,
    wordmark,
  ].join('');
}

function block(state: State, top: number, step: number): string {
  const [cx, cy, far] = [LEFT + 26, top + step / 2, step * 0.36];
  const path = `M${LEFT} ${cy - far}h12a14 14 0 0 1 14 14V${cy - 9}`;
  const back = `M${cx} ${cy + 9}V${cy + far - 14}a14 14 0 0 1 -14 14H${LEFT}`;
  const dashed = {
    complete: '',
    begun: ' stroke-dasharray="6 4.5"',
    open: ' stroke-dasharray="2 4.5" stroke-linecap="round"',
  };
  const pen = state === 'open' ? PENCIL : INK;
  const half = state === 'begun' ? `<path d="M${cx - 8} ${cy}a8 8 0 0 0 16 0z" fill="${INK}"/>` : '';
  const joint = state === 'complete' ? `<circle cx="${LEFT}" cy="${cy + far}" r="4" fill="${STROKE}"/>` : '';
  return `<g fill="none" stroke="${STROKE}" stroke-width="2"><path d="${path}"/><path d="${back}"${dashed[state]}${state === 'open' ? ` stroke="${PENCIL}"` : ''}/></g>${joint}<circle cx="${cx}" cy="${cy}" r="8" fill="${state === 'complete' ? INK : PAPER}" stroke="${pen}" stroke-width="2.4"/>${half}`;
}

function box(style: Record<string, string | number>, children: unknown): object {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

function clip(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text;
}
