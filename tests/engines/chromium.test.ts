import { readPath } from './path.ts';

readPath('chromium');
