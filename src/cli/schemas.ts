import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonSchemas } from '../schemas/json-schema.ts';
import { readSettings } from '../sources/settings.ts';

// npm run schemas: writes what editors complete and check the fields of content files with.
const folder = join(readSettings().contentDir, '.schemas');
mkdirSync(folder, { recursive: true });
for (const [name, schema] of jsonSchemas())
  writeFileSync(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
console.log(`Wrote ${jsonSchemas().size} schemas to ${folder}.`);
