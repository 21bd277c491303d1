import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The browser that comes from npm brings its own libraries and fonts; the process that starts it must say where they are. */
const libraries = join(tmpdir(), 'al2023', 'lib');
const fonts = join(tmpdir(), 'fonts');
if (existsSync(libraries))
  process.env['LD_LIBRARY_PATH'] = [libraries, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
// Its fonts have Latin, Greek and Cyrillic letters only: those of the system are better where there are any.
if (existsSync('/etc/fonts/fonts.conf')) delete process.env['FONTCONFIG_PATH'];
else if (existsSync(fonts)) process.env['FONTCONFIG_PATH'] = fonts;
