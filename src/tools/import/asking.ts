/** A numbered question at the start of a line, which may be a heading or an item; a longer number is a year or the like. */
export const QUESTION =
  /^\s{0,3}(?:#{1,6}\s+|[-*+•]\s+)?(?:\*\*)?Q(?:uestion)?\s*#?(\d{1,3})\s*(?:\*\*)?\s*[:.)\]-]\s*(?:\*\*)?\s*(.*)$/i;

/** A question without a number, "Q: why": it has an empty one. */
export const UNNUMBERED =
  /^\s{0,3}(?:#{1,6}\s+|[-*+•]\s+)?(?:\*\*)?Q(?:uestion)?(?:\*\*)?:()\s*(?:\*\*)?\s*(.*)$/i;

/** An answer, with the number of its question or without one. */
export const ANSWER =
  /^\s{0,3}(?:#{1,6}\s+|[-*+•]\s+)?(?:\*\*)?A(?:ns(?:wer)?)?\s*#?(\d{1,3})\s*(?:\*\*)?\s*[:.)\]-]\s*(?:\*\*)?\s*(.*)$|^\s{0,3}(?:#{1,6}\s+|[-*+•]\s+)?(?:\*\*)?(?:A|Ans|Answer)(?:\*\*)?:\s*(?:\*\*)?\s*(.*)$/i;
