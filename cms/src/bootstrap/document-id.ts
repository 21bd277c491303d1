import { randomInt } from 'node:crypto';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const signs = `${letters}0123456789`;

/** An id of Strapi's form: 24 small letters and digits, a letter first. */
export function newDocumentId(): string {
  const rest = Array.from({ length: 23 }, () => signs[randomInt(signs.length)]);
  return `${letters[randomInt(letters.length)]}${rest.join('')}`;
}
