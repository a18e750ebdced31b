// npm run notes -- <command>: the maintainers' commands, which main.ts lists.
import { enableCompileCache } from 'node:module';

// The parsers are large: what was compiled once is not compiled again.
enableCompileCache();
try {
  const { main } = await import('./main.ts');
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  // A setting that cannot be used: its message is all there is to say.
  if (!(error instanceof Error) || error.stack) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
