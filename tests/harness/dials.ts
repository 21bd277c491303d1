import type { Turn } from '../../cms/contract/dials.ts';
import type { HubAddress } from './hub.ts';

/** Turns a dial of this hub as somebody who is signed in there. */
export async function turnDial({ cms }: Pick<HubAddress, 'cms'>, token: string, turn: Turn | object) {
  const answer = await fetch(`${cms}/signature-desk/dials`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ why: 'A test turns it.', turn }),
  });
  return { status: answer.status, body: (await answer.json()) as unknown };
}
