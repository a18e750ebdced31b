import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { jsonSchemas } from '../../content/schemas/json-schema.ts';
import { readSettings } from '../../content/load/load-settings.ts';
import { writeWhole } from '../../shared/write-atomically.ts';
import type { Command } from './command.ts';

/** Writes what editors complete and check the fields of content files with. */
export const schemas: Command = {
  help: `
npm run notes -- schemas

Writes the JSON Schema of every kind of content file to ".schemas" in the content folder, which is "content",
or what the environment variable CONTENT_DIR says.
`,
  run(args) {
    parseArgs({ args, options: {} });
    const folder = join(readSettings().contentDir, '.schemas');
    for (const [name, schema] of jsonSchemas())
      writeWhole(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
    console.log(`Wrote ${jsonSchemas().size} schemas to ${relative('.', folder)}.`);
    return 0;
  },
};
