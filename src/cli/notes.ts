// npm run notes -- <command>: the maintainers' commands, which main.ts lists.
import { enableCompileCache } from 'node:module';

// The parsers are large: what was compiled once is not compiled again.
enableCompileCache();
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
