import type { Literal, Parent, PhrasingContent } from 'mdast';
import type { CalloutKind } from '../domain/callouts.ts';
import type { CiteItem } from '../domain/citations.ts';
import type { Prefix } from '../domain/label-kinds.ts';
import type { StatementKind } from '../domain/statements.ts';
import type { Code } from '../domain/problems.ts';

/** A citation in running text; its words are made when the bibliography is known. */
export interface CitationNode extends Parent {
  type: 'citation';
  narrative: boolean;
  items: CiteItem[];
  /** One id an item: the very spot that a reference's page links back to. */
  ids: string[];
  /** For each item its words before and after the work, where something in them is formatted. */
  formatted: { prefix?: PhrasingContent[]; locator?: PhrasingContent[] }[];
  /** What is formatted; all words, when they are made. */
  children: PhrasingContent[];
}

/** `@fig-key` in running text; its words are made when everything has its number. */
export interface LabelLinkNode extends Parent {
  type: 'labelLink';
  items: CiteItem[];
  /** As in a citation. */
  formatted: CitationNode['formatted'];
  children: PhrasingContent[];
}

/** A `[[…]]` in running text. */
export interface PageLinkNode extends Parent {
  type: 'pageLink';
  target: string;
  heading: string;
  text: string;
  /** The very spot, which a term's page links back to. */
  id: string;
  /** True for `![[…]]`, which shows a file elsewhere. */
  embed?: true;
  /** The author's words, where something in them is formatted. */
  children: PhrasingContent[];
}

/** A moment of the lecture's recording, from `[12:34]`; its words are those between the brackets. */
export interface MomentNode extends Parent {
  type: 'moment';
  seconds: number;
  children: PhrasingContent[];
}

/** A side note, from `:::note` or from a footnote. */
export interface SideNoteNode extends Parent {
  type: 'sideNote';
  title: string;
  /** The number of a footnote. */
  number?: number;
  id?: string;
}

/** A place that an author named, `<a id="x">` or `^x`, which links lead to. */
export interface AnchorNode extends Parent {
  type: 'anchor';
  id: string;
  children: PhrasingContent[];
}

/** The answer to a question that readers may try first, from `:::answer`. */
export interface AnswerNode extends Parent {
  type: 'answer';
}

/** What stands between braces behind a thing: `{#id .class key=value}`. */
export interface Attributes {
  /** As it was typed, braces included. */
  written: string;
  id?: string;
  classes: string[];
  values: Record<string, string>;
}

// Attributes whose thing is not known yet; what has none becomes text again.
interface AttributesNode extends Literal {
  type: 'attributes';
}

/** What has a number or a key, as its node says it. */
export interface NodeLabel {
  kind: Prefix;
  /** The key that it is cited by; a theorem, say, may have a number without one. */
  key?: string;
  /** True for a key that follows from the name of a figure: two may have it. */
  implied?: true;
  /** The id that links use, given when the whole text is known. */
  id?: string;
}

/** A figure, a table or an equation with its caption or key: the thing, and a paragraph of the caption. */
export interface LabelledNode extends Parent {
  type: 'labelled';
}

/** A callout, from `:::tip` or from a quotation that begins with `[!TIP]`. */
export interface CalloutNode extends Parent {
  type: 'callout';
  kind: CalloutKind;
  /** True when its first child is its title. */
  titled: boolean;
  /** For one that can be folded: how it stands at first. */
  fold?: 'open' | 'shut';
}

/** What readers may unfold, from `:::details{summary="…"}`; its first child is the summary. */
export interface DetailsNode extends Parent {
  type: 'details';
  /** True where it is unfolded at first. */
  open?: true;
}

/** A theorem or the like, from `:::theorem{#thm-key title="…"}`. */
export interface StatementNode extends Parent {
  type: 'statement';
  kind: StatementKind;
  /** True when its first child is its title. */
  titled: boolean;
  /** The exercise that a solution stands behind. */
  solves?: NodeLabel;
}

/** A proof, from `:::proof`. */
export interface ProofNode extends Parent {
  type: 'proof';
  /** True when its first child is what follows the word: "of Theorem 1". */
  titled: boolean;
}

/** What is marked, raised or lowered: `==so==`, `x^2^`, `H~2~O`. */
interface PairNode extends Parent {
  type: 'mark' | 'superscript' | 'subscript';
  children: PhrasingContent[];
}

/** A list of terms, each with its definitions. */
interface DefinitionListNode extends Parent {
  type: 'defList';
  children: (DefinitionTermNode | DefinitionNode)[];
}

/** A term of such a list. */
interface DefinitionTermNode extends Parent {
  type: 'defListTerm';
  children: PhrasingContent[];
}

/** What such a list says of the term before it. */
interface DefinitionNode extends Parent {
  type: 'defListDescription';
  spread?: boolean;
}

/** A fault met while reading the structure, kept in the tree's own order. */
export interface Fault {
  code: Code;
  what: string;
  hint: string;
  line: number;
  column: number;
}

declare module 'mdast-util-math' {
  interface Math {
    attributes?: Attributes;
  }
}

declare module 'mdast' {
  interface RootContentMap extends PhrasingContentMap, BlockContentMap {
    defListTerm: DefinitionTermNode;
    defListDescription: DefinitionNode;
  }
  interface PhrasingContentMap {
    citation: CitationNode;
    pageLink: PageLinkNode;
    labelLink: LabelLinkNode;
    moment: MomentNode;
    anchor: AnchorNode;
    attributes: AttributesNode;
    mark: PairNode & { type: 'mark' };
    superscript: PairNode & { type: 'superscript' };
    subscript: PairNode & { type: 'subscript' };
  }
  interface BlockContentMap {
    sideNote: SideNoteNode;
    answer: AnswerNode;
    labelled: LabelledNode;
    callout: CalloutNode;
    details: DetailsNode;
    statement: StatementNode;
    proof: ProofNode;
    defList: DefinitionListNode;
  }
  interface Image {
    /** What stands between the brackets, which `alt` has without its form. */
    caption?: PhrasingContent[];
    attributes?: Attributes;
    /** True for one of `<figure>`, which has its caption with or without a key. */
    framed?: true;
  }
  interface Code {
    /** `: Caption` after a graph. */
    caption?: PhrasingContent[];
    attributes?: Attributes;
  }
  interface Heading {
    attributes?: Attributes;
  }
  interface Table {
    /** `: Caption` after it. */
    caption?: PhrasingContent[];
    attributes?: Attributes;
  }
  interface Data {
    hName?: string;
    hProperties?: Record<string, unknown>;
    id?: string;
  }
}

// Some packages give their nodes the data that all trees have.
declare module 'unist' {
  interface Data {
    label?: NodeLabel;
  }
}
