/** What is known of Mermaid in its page. */
interface Mermaid {
  initialize(config: object): void;
  parse(source: string): Promise<{ diagramType: string }>;
  render(id: string, source: string): Promise<{ svg: string }>;
  mermaidAPI: {
    getConfig(): { themeVariables: Record<string, unknown> };
    getDiagramFromText(source: string): Promise<{ db: Record<string, (() => unknown) | undefined> }>;
  };
}

/** What the functions that run in the page have in common: each is sent there alone, and knows nothing but this and what it is given. */
export interface InPage {
  mermaid: Mermaid;
  /** A colour as `#rrggbb`; nothing for what is none. */
  hexOf: (said: string) => string | undefined;
}

/** The colours of the site by which it is told what is meant. */
export interface Inks {
  ink: string;
  line: string;
  wash: string;
}

/** Runs in the page that holds Mermaid: sets how it draws. */
export function prepare(inks: Inks): void {
  const page = globalThis as unknown as InPage;
  const { mermaid } = page;
  const config = {
    startOnLoad: false,
    securityLevel: 'strict',
    htmlLabels: false,
    flowchart: { htmlLabels: false },
    class: { htmlLabels: false },
    theme: 'base',
    fontFamily: 'Drawn',
    maxTextSize: Infinity,
    handDrawnSeed: 1,
    deterministicIds: true,
  };
  const colour = document.createElement('canvas').getContext('2d')!;
  const hexOf = (page.hexOf = (said) => {
    const before = ['#000001', '#000002'].map((first) => {
      colour.fillStyle = first;
      colour.fillStyle = said;
      return colour.fillStyle;
    });
    return before[0] === before[1] ? before[0] : undefined;
  });
  // Every colour of the theme is one of ours: by its name it is that of words, of lines, or of what they stand on.
  mermaid.initialize(config);
  const themed = Object.entries(mermaid.mermaidAPI.getConfig().themeVariables).flatMap(([name, value]) => {
    if (typeof value !== 'string' || hexOf(value) === undefined) return [];
    if (/labelBackground|clusterBkg|composite|altBackground/i.test(name)) return [[name, '#ffffff']];
    if (/border|stroke|grid/i.test(name)) return [[name, inks.line]];
    if (/bkg|background|fill|labelBox/i.test(name)) return [[name, inks.wash]];
    return [
      [name, /text|title|signal|line|label|arrow|transition|special/i.test(name) ? inks.ink : inks.wash],
    ];
  });
  mermaid.initialize({ ...config, themeVariables: Object.fromEntries(themed) as object });
}
