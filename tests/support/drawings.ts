const NAMES =
  'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:h="http://www.w3.org/1999/xhtml"';
const svg = (inside: string, attributes = '', head = ''): string =>
  `${head}<svg ${NAMES} ${attributes} viewBox="0 0 9 9">${inside}</svg>`;

/** What a browser does with a drawing that is opened: runs script, asks another host, leaves the page; or nothing, so far. */
export type Deed = 'runs' | 'asks' | 'leaves' | 'nothing';

/** A drawing that must not ship, what it is blamed for, and what Chromium does when it is opened by itself. */
export interface Drawing {
  drawing: string;
  blame: string;
  does: Deed;
}

const RUN = "location.hash='ran'";
// Answered by the test, wherever it would lead.
const OUT = 'http://elsewhere.example';

const danger = (does: Deed, blame: string, drawing: string): Drawing => ({ drawing, blame, does });

/** Drawings that do something, by what they hold. */
export const DANGEROUS: Record<string, Drawing> = {
  'a script': danger('runs', '<script>', svg(`<script>${RUN}</script>`)),
  'a script under another prefix': danger(
    'runs',
    '<é:script>',
    svg(`<é:script>${RUN}</é:script>`, 'xmlns:é="http://www.w3.org/2000/svg"'),
  ),
  "XHTML's script": danger('runs', '<h:script>', svg(`<h:script>${RUN}</h:script>`)),
  'a script behind a comment with a quote': danger(
    'runs',
    '<script>',
    svg(`<!-- <a b=" --><script>${RUN}</script><!-- "> -->`),
  ),
  'a script that an entity holds': danger(
    'runs',
    'a DOCTYPE with declarations of its own',
    svg(
      '&x;',
      '',
      `<!DOCTYPE svg [<!ENTITY x "<script xmlns='http://www.w3.org/2000/svg'>${RUN.replaceAll("'", '&#34;')}</script>">]>`,
    ),
  ),
  'a part of HTML': danger('nothing', '<foreignObject>', svg('<foreignObject><h:p>x</h:p></foreignObject>')),
  'a frame': danger('asks', '<h:iframe>', svg(`<h:iframe src="${OUT}"/>`)),
  "a page's refresh": danger(
    'leaves',
    '<h:meta>',
    svg(`<h:meta http-equiv="refresh" content="0;url=${OUT}"/>`),
  ),
  'a picture of HTML': danger('asks', '<h:img>', svg(`<h:img srcset="${OUT}/a.png 1x"/>`)),
  'a button': danger(
    'nothing',
    '<h:form>',
    svg('<h:form><h:button formaction="javascript:1">x</h:button></h:form>'),
  ),
  'what happens on loading': danger('runs', 'the attribute "onload"', svg('', `onload="${RUN}"`)),
  'what happens at the begin of a movement': danger(
    'runs',
    'the attribute "onbegin"',
    svg(`<animate attributeName="x" dur="1s" onbegin="${RUN}"/>`),
  ),
  'a link that runs': danger(
    'nothing',
    'the address "javascript:x()"',
    svg('<a xlink:href=" java&#115;cript:&#10;x()"><text>x</text></a>'),
  ),
  'a link under another prefix': danger(
    'nothing',
    'the address "javascript:x()"',
    svg('<a é:href="javascript:x()"/>', 'xmlns:é="http://www.w3.org/1999/xlink"'),
  ),
  'a link that is set later': danger(
    'nothing',
    'an animation of "href"',
    svg('<a><animate attributeName="href" values="#x;javascript:x()"/></a>'),
  ),
  'one set under a prefix': danger(
    'nothing',
    'an animation of "xlink:href"',
    svg('<a><set attributeName="xlink:href" to="javascript:x()"/></a>'),
  ),
  'a picture from elsewhere': danger(
    'asks',
    `the address "${OUT}/a.png"`,
    svg(`<image href="${OUT}/a.png"/>`),
  ),
  'a drawing inside': danger(
    'nothing',
    'the address "data:image/svg+xml,x"',
    svg('<image href="data:image/svg+xml,x"/>'),
  ),
  'a part of another file': danger('nothing', 'the address "other.svg#a"', svg('<use href="other.svg#a"/>')),
  'a filter that loads': danger(
    'asks',
    `the address "${OUT}/f.png"`,
    svg(
      `<filter id="f"><feImage href="${OUT}/f.png"/></filter><rect width="9" height="9" filter="url(#f)"/>`,
    ),
  ),
  'paint from elsewhere': danger(
    'asks',
    `the address "${OUT}/#a"`,
    svg(`<rect width="9" height="9" mask="url(${OUT}/#a)"/>`),
  ),
  'paint in a style': danger(
    'asks',
    `the address "${OUT}/a.png"`,
    svg(`<rect width="9" height="9" style="mask-image: url( '${OUT}/a.png' )"/>`),
  ),
  'a cursor from elsewhere': danger(
    'asks',
    `the address "${OUT}/c.png"`,
    svg(`<rect width="9" height="9" cursor="url(${OUT}/c.png), auto"/>`),
  ),
  'a set of pictures': danger(
    'asks',
    'the function "image-set()"',
    svg(`<rect width="9" height="9" style="mask-image: image-set('${OUT}/a.png' 1x)"/>`),
  ),
  'a style that hides it': danger(
    'asks',
    'a style that hides what it says',
    svg(`<rect width="9" height="9" style="mask-image: u\\72l(${OUT}/a.png)"/>`),
  ),
  'a sheet from elsewhere': danger(
    'asks',
    'the rule "@import"',
    svg(`<style>@import "${OUT}/a.css";</style>`),
  ),
  'one that a comment of XML parts': danger(
    'asks',
    'the rule "@import"',
    svg(`<style>@imp<!-- c -->ort "${OUT}/a.css";</style>`),
  ),
  'one in CDATA': danger(
    'asks',
    'the rule "@import"',
    svg(`<style><![CDATA[@im]]>port "${OUT}/a.css";</style>`),
  ),
  'one behind a comment that is none': danger(
    'asks',
    'the rule "@import"',
    svg(
      `<style>@namespace "/*"; @import "${OUT}/a.css"; /* */</style><style>@import "${OUT}/b.css";</style>`,
    ),
  ),
  'a font from elsewhere': danger(
    'asks',
    `the address "${OUT}/a.woff2"`,
    svg(
      `<style>@font-face{font-family:F;src:url("${OUT}/a.woff2")} text{font-family:F}</style><text y="9">x</text>`,
    ),
  ),
  'a sheet of the head': danger(
    'asks',
    '<?xml-stylesheet?>',
    svg('', '', `<?xml-stylesheet href="${OUT}/a.css"?>`),
  ),
  'another base': danger('nothing', 'the attribute "xml:base"', svg(`<g xml:base="${OUT}/"/>`)),
  'another encoding': danger(
    'nothing',
    'the encoding "Shift_JIS"',
    svg('', '', '<?xml version="1.0" encoding="Shift_JIS"?>'),
  ),
  'what nobody knows': danger('nothing', '<n:x>', svg('<n:x/>', 'xmlns:n="urn:other"')),
};

/** Drawings as drawing programs save them. */
export const HARMLESS: Record<string, string> = {
  shapes: svg(
    '<path d="M0 0h9" style="fill:#000;marker-end:url(#a);font:9px \'Source Sans 3\'" transform="matrix(1 0 0 1 0 0)"/><use xlink:href="#a"/>',
  ),
  'a picture that it holds': svg('<image xlink:href="data:image/png;base64,AAAA"/>'),
  'a style sheet': svg(
    '<style type="text/css"><![CDATA[@media (prefers-color-scheme: dark){.a:not(.b){fill:url(#b)}}]]></style>',
  ),
  'a font that it holds': svg(
    '<style>@font-face{font-family:F;src:url("data:font/woff2;base64,AAAA") format("woff2")}</style>',
  ),
  'an animation': svg('<animate attributeName="x" from="0" to="9" values="0;9" begin="0s" dur="1s"/>'),
  'words that speak of it': svg(
    '<title>x(y)</title><text aria-label="url(x)">javascript: onclick = "x" &lt;script&gt; @import</text>',
  ),
  "Graphviz's head": svg(
    '<g id="graph0" class="graph"><title>G</title><g id="a_edge1"><a xlink:href="#n" xlink:title="a"><polygon fill="white" stroke="transparent" points="0,0 9,0"/></a></g></g>',
    '',
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"\n "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n',
  ),
  "matplotlib's notes": svg(
    '<metadata><rdf:RDF xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cc="http://creativecommons.org/ns#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><cc:Work><dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/></cc:Work></rdf:RDF></metadata><defs><style type="text/css">*{stroke-linejoin: round; stroke-linecap: butt}</style></defs>',
  ),
  "Inkscape's notes": svg(
    '<sodipodi:namedview id="base" inkscape:zoom="1"/><g inkscape:label="Layer (1)" inkscape:groupmode="layer" style="-inkscape-font-specification:\'Sans Bold\'"><path sodipodi:nodetypes="cc" d="M0 0"/></g>',
    'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" inkscape:version="1.0" version="1.1" xml:space="preserve"',
  ),
};
