import { FetchError, refreshAccessToken, useAuth, useFetchClient } from '@strapi/strapi/admin';
import { useMemo, useRef } from 'react';
import { deskClient, type DeskClient, type SendText } from './desk-client';

const sendAs = (token: string | null, path: string, body: string): Promise<Response> =>
  fetch(path, {
    method: 'POST',
    headers: { authorization: `Bearer ${token ?? ''}`, 'content-type': 'text/x-gettext-translation' },
    body,
  });

/** The requests of the desk, as who is signed in; the session is renewed where it has to be. */
export function useDeskClient(): DeskClient {
  const client = useFetchClient();
  const token = useAuth('Desk', (auth) => auth.token);
  const current = useRef(token);
  current.current = token;
  return useMemo(() => {
    const sendText: SendText = async (path, body) => {
      let answer = await sendAs(current.current, path, body);
      if (answer.status === 401) answer = await sendAs(await refreshAccessToken(current.current), path, body);
      if (answer.ok) return answer.json();
      const said = (await answer.json().catch(() => undefined)) as ConstructorParameters<typeof FetchError>[1];
      throw Object.assign(new FetchError(answer.statusText), { status: answer.status, response: { data: said } });
    };
    return deskClient(client, sendText);
  }, [client]);
}
