import { expect, it } from 'vitest';
import { html } from './page.ts';

it.each(['r', 'python', ''])(
  'code in a language %j says once that it can be scrolled with keys',
  async (language) => {
    const code = await html(`\`\`\`${language}\nx = 1\n\`\`\`\n`);
    expect(code.match(/\stabindex=/g)).toHaveLength(1);
    expect(code).toContain('aria-label="Code 1"');
  },
);
