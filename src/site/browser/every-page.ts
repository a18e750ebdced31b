/** What every page does besides its search: one file, since all of it is small. */
import '../offline/browser/offline-boot.ts';
import './passages/passages-boot.ts';
import './theme-switch.ts';
