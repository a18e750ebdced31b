import katex from 'katex';
import 'katex/contrib/mhchem';

/** KaTeX, which knows chemistry as well: `\ce{H2O}`. */
export default katex;
