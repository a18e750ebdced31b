/** What every page does: one file, since all of it is small. */
import '../offline/browser/offline-boot.ts';
import '../search/browser/search-open.ts';
import './passages/passages-boot.ts';
import './theme-switch.ts';
