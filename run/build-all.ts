import { build } from './build.ts';

/** `npm run build`: what `npm start` would build first. */
await build((line) => process.stdout.write(`${line}\n`), new AbortController().signal).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
