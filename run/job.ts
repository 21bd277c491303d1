import { environmentOfHub, exitWith, runCmsScript } from './cms-script.ts';

/**
 * `npm run job -- NAME`: a scheduled job of the running hub, now; the names are those of the files in cms/src/jobs.
 * `npm run retention -- --dry-run` says which signatures would be erased.
 */
await exitWith(() => runCmsScript('run-job.js', process.argv.slice(2), environmentOfHub()));
