export interface Sender {
  name: string;
  address: string;
}

const withName = /^\s*"?([^"<]*?)"?\s*<([^<>\s]+)>\s*$/;

/** `Name <address>` or an address alone; then the name is empty. */
export function parseSender(from: string): Sender {
  const [, name = '', address] = withName.exec(from) ?? [];
  return { name, address: address ?? from.trim() };
}
