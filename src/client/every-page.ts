/** What every page does: one file, since most of it is small. */
import './offline-boot.ts';
import './quote-selection.ts';
import './search-open.ts';
import './theme-switch.ts';
