import { signInToAdmin } from '../../harness/editor.ts';
import type { Subject } from '../subject.ts';

interface Told {
  id: number;
  state?: string;
}

/** A request of the super admin, who may do all that there is. Answers the data, of which only a run's is looked at. */
export type AskDesk = (method: 'GET' | 'POST', path: string, body?: object) => Promise<Told>;

export async function deskOf({ hub }: Subject): Promise<AskDesk> {
  const token = await signInToAdmin(hub);
  return async (method, path, body) => {
    const answer = await fetch(`${hub.cms}${path}`, {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (answer.status !== 200)
      throw new Error(`"${path}" was answered ${String(answer.status)}: ${text.slice(0, 300)}`);
    return (JSON.parse(text) as { data: Told }).data;
  };
}
