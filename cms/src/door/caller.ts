import type { IncomingHttpHeaders } from 'node:http';
import { clientAddressHeader, pageAgeHeader, secretHeader } from '../../contract/caller';
import type { PageAge } from '../protection/suspicion';

/** Where a request comes from. Lives as long as the request, and is kept nowhere. */
export interface Caller {
  address: string;
  page: PageAge;
}

function pageAge(sent: string): PageAge {
  if (sent === '') return null;
  return /^\d{1,15}$/.test(sent) ? Number(sent) : 'forged';
}

interface Asked {
  headers: IncomingHttpHeaders;
  socket: { remoteAddress?: string | undefined };
}

/** Who names an address or an age without the web's secret is not believed: then it is the address of the connection. */
export function callerOf({ headers, socket }: Asked, isTheWeb: (secret: string) => boolean): Caller {
  const said = (name: string): string => String(headers[name] ?? '');
  const address = socket.remoteAddress ?? '';
  if (!isTheWeb(said(secretHeader))) return { address, page: null };
  return { address: said(clientAddressHeader) || address, page: pageAge(said(pageAgeHeader)) };
}
