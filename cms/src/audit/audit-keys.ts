import { createHmac, type KeyObject } from 'node:crypto';
import { keyRing, type KeyRing } from '../seal/key-ring';

/**
 * The key of the reasons in the audit log. Made from the key that never changes, not from those that rotate: a line is
 * written once, so nothing in it can be sealed anew.
 */
export function auditKeys(secret: KeyObject): KeyRing {
  const key = createHmac('sha256', secret).update('reasons of the audit log').digest('base64');
  return keyRing([`audit:${key}`]);
}
