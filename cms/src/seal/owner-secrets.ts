import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { tokenHash, type Token } from './token';

/** What tells a stored signature from every other there ever was, also after a backup was put back and ids came again. */
export interface Owned {
  id: number;
  addressIndex: Buffer;
}

/** What proves to us that somebody reads the mail of an address. Made from a key and the row, so every mail says the same. */
export interface OwnerSecrets {
  /** 128 bits for the link to one's own signature; its hash is stored, and goes with the signature. */
  link: (owned: Owned) => Token;
  /** Six digits to type on another device. Nothing of them is stored: a million tries would find a stored hash. */
  code: (owned: Owned) => string;
}

const digits = 6;

export function ownerSecrets(secret: KeyObject): OwnerSecrets {
  const made = (purpose: string): ((owned: Owned) => Buffer) => {
    const key = createSecretKey(createHmac('sha256', secret).update(purpose).digest());
    return ({ id, addressIndex }) => createHmac('sha256', key).update(`${id}:`).update(addressIndex).digest();
  };
  const linkBytes = made('link to a signature');
  const codeBytes = made('code of a signature');
  return {
    link: (owned) => {
      const token = linkBytes(owned).subarray(0, 16).toString('base64url');
      return { token, hash: tokenHash(token) };
    },
    // 48 bits to a million: the first codes are likelier than the last by less than one in 10^8.
    code: (owned) => String(codeBytes(owned).readUIntBE(0, 6) % 10 ** digits).padStart(digits, '0'),
  };
}
