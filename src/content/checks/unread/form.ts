import type { Problem } from '../../domain/problems.ts';

/** A form that authors know from elsewhere and that is not read here. */
export interface Form {
  /** The signs as they stand in a run of plain text. */
  signs: RegExp;
  /** The signs that another form is for. */
  but?: RegExp;
  /** What stands right behind the signs: code, as in {ref}`name`, or a link. */
  before?: 'inlineCode' | 'link';
  /** Goes on after the signs: "is not read here". */
  what: string;
  hint: string;
  /** What its signs must stand first in. */
  begins?: 'paragraph' | 'line';
  /** True where backslashes before the first and the last sign are part of the form. */
  escaped?: boolean;
  /** A warning where the signs may be meant. */
  severity?: Problem['severity'];
}

/** What is said of most of them. */
export const NOT_READ = 'is not read here';
/** How sure the check is where the signs may be meant. */
export const warning = 'warning';
