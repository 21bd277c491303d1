import { FetchError, refreshAccessToken, useAuth } from '@strapi/strapi/admin';
import { useCallback, useRef } from 'react';

/** Sends a body as it is, of this type, and answers the JSON that comes back; Strapi's own client sends JSON only. */
export type RawPost = (path: string, body: BodyInit, type: string) => Promise<unknown>;

const post = (token: string | null, path: string, body: BodyInit, type: string): Promise<Response> =>
  fetch(path, {
    method: 'POST',
    headers: { authorization: `Bearer ${token ?? ''}`, 'content-type': type },
    body,
  });

/** As who is signed in; the session is renewed where it has to be. Rejects as Strapi's client does. */
function useAnswered(): (path: string, body: BodyInit, type: string) => Promise<Response> {
  const token = useAuth('RawPost', (auth) => auth.token);
  const current = useRef(token);
  current.current = token;
  return useCallback(async (path, body, type) => {
    let answer = await post(current.current, path, body, type);
    if (answer.status === 401) answer = await post(await refreshAccessToken(current.current), path, body, type);
    if (answer.ok) return answer;
    const said = (await answer.json().catch(() => undefined)) as ConstructorParameters<typeof FetchError>[1];
    throw Object.assign(new FetchError(answer.statusText), { status: answer.status, response: { data: said } });
  }, []);
}

export function useRawPost(): RawPost {
  const answered = useAnswered();
  return useCallback(
    async (path, body, type) => (await answered(path, body, type)).json() as Promise<unknown>,
    [answered],
  );
}

/** Sends JSON and answers the file that comes back: Strapi's own client takes what a POST answers for JSON. */
export function useFilePost(): (path: string, body: object) => Promise<Blob> {
  const answered = useAnswered();
  return useCallback(
    async (path, body) => (await answered(path, JSON.stringify(body), 'application/json')).blob(),
    [answered],
  );
}
