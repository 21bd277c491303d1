import { createRequire } from 'node:module';

// maildev 2.2.0 names a variable it never declares in the line it logs once it listens, and ends with a ReferenceError
// (lib/mailserver.js, `host`). Declared here, it runs; the newer 3.0 cannot be installed, the older 2.1 has old parts.
Object.assign(globalThis, { host: '127.0.0.1' });

process.once('disconnect', () => process.exit()); // the hub it belongs to is gone
createRequire(import.meta.url)('maildev/bin/maildev');
