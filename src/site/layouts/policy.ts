import { createHash } from 'node:crypto';
import type { Video } from '../../render/views/types/recording-view.ts';

/**
 * The content security policy of a page: nothing runs or loads that is not the site's own, but for these scripts in the page itself,
 * by their hashes, and for the host of a recording, of which a frame or a file is loaded.
 */
export function policyOf(inline: readonly string[], player?: Pick<Video, 'embed' | 'kind'>): string {
  const hashes = inline.map((code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`);
  return [
    "default-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
    "img-src 'self' data:",
    `script-src 'self' ${hashes.join(' ')}`,
    // No text becomes HTML or code in a page, but addresses of own scripts (`src/shared/own-script.ts`).
    "require-trusted-types-for 'script'",
    'trusted-types own-script',
    // KaTeX and Shiki write style attributes; no style element is let in.
    "style-src-attr 'unsafe-inline'",
    ...(player
      ? [`${player.kind === 'frame' ? 'frame-src' : "media-src 'self'"} ${new URL(player.embed).origin}`]
      : []),
  ].join(';');
}
