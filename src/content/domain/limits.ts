/** How much is read of one thing; what is larger is a fault that says so. */
export const LIMITS = {
  /** Bytes of a Markdown or YAML file. */
  text: 400_000,
  /** Bytes of the bibliography, of `links.json` and of raw notes: some thousand entries. */
  list: 8_000_000,
  /** Bytes that a host may answer with. */
  answer: 10_000_000,
  /** Bytes of a photograph. */
  picture: 20_000_000,
  /** Bytes of a drawing. */
  drawing: 4_000_000,
  /** Bytes of a file to take along; some hosts take none above 25 MiB. */
  handout: 20_000_000,
  /** How long a graph may take to be drawn, in ms. */
  graphTime: 60_000,
  /** Pixels of a photograph. */
  pixels: 50_000_000,
  /** Elements of a drawing, each counted as often as it is drawn. */
  elements: 200_000,
  /** Letters between two spaces of a text. */
  word: 10_000,
  /** Pieces of a text that begin like a comment. */
  comments: 200,
  /** Aliases in a YAML file. */
  aliases: 100,
  /** How far a formula may draw over what stands around it, in em. */
  reach: 50,
  /** Letters of a line of code that is still coloured. */
  colouredLine: 500,
  /** Elements of a drawing, or blocks of a text, one inside the other. */
  depth: 100,
};
