import { plugins, type CSL } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';

// All that is used of citation-js: what its plugins hand out to be configured, whose form it promises nowhere. Its test tells when that
// has changed.

interface Bibtex {
  constants: {
    commands: Record<string, string>;
    mathCommands: Record<string, string>;
    diacritics: Record<string, string>;
    formatting: Record<string, [string, string]>;
    formattingCommands: Record<string, string | undefined>;
    formattingEnvs: Record<string, string | undefined>;
    mathScripts: Record<'^' | '_', Record<string, string>>;
    defaultStrings: Record<string, string>;
  };
  types: { biblatex: { source: Record<string, string> } };
}

/** What is known there of TeX, and of the kinds of works by BibLaTeX's types of entries. */
export const { constants, types } = plugins.config.get('@bibtex') as unknown as Bibtex;

/** CSL's engine, for works that were given to it. */
export interface Engine {
  setOutputFormat(format: 'text' | 'html'): void;
  makeCitationCluster(items: object[]): string;
  makeBibliography(): [{ entry_ids: string[][] }, string[]];
  opt: { development_extensions: { wrap_url_and_doi: boolean } };
}

/** The engine for these works, in APA's style. One is started and handed out again: that takes longer than to format hundreds of works. */
export function engineOf(works: CSL[], format: 'text' | 'html'): Engine {
  const { engine: open } = plugins.config.get('@csl') as {
    engine: (data: CSL[], style: string, lang: string, format: string) => Engine & Registry;
  };
  const engine = open(works, 'apa', 'en-US', format);
  engine.updateItems(works.map(({ id }) => String(id)));
  return engine;
}

interface Registry {
  updateItems(ids: string[]): void;
}
