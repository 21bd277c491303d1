/** PostgreSQL: connection exceptions (class 08), shut down (57P0x), too many connections (53300). */
const lost = /^(08...|57P0.|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/;

/** Whether an error means that the database cannot be reached, and not that we made a mistake. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string' && lost.test(error.code)) return true;
  return error.name === 'KnexTimeoutError' || /^Connection terminated|^timeout expired/.test(error.message);
}
