import { existsSync } from 'node:fs';

/** The browser of the tests: CHROMIUM_PATH, else the system's, else the one that came from npm. */
export async function browserPath(): Promise<string> {
  const given = process.env['CHROMIUM_PATH'];
  if (given) return given;
  const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
    existsSync(path),
  );
  if (system) return system;
  // The package unpacks the libraries it needs only where it believes to be on the platform it was made for.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}
