import { command } from './command.ts';
import { eventually } from './eventually.ts';

/** Runs a scheduled job now and answers its report. The hub does some every minute, and none twice at the same time. */
export const job = (name: string, ...flags: string[]): Promise<string> =>
  eventually(`end of the job ${name}`, async () => {
    const { code, output } = await command('job.ts', [name, ...flags]);
    if (output.includes('is running already')) return undefined;
    if (code !== 0) throw new Error(`The job ${name} ended with ${String(code)}: ${output}`);
    return output;
  });
