import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import { useRawPost } from '../../../exchange/use-raw-post';
import { deskClient, type DeskClient } from './desk-client';

/** The requests of the desk, as who is signed in; the session is renewed where it has to be. */
export function useDeskClient(): DeskClient {
  const client = useFetchClient();
  const post = useRawPost();
  return useMemo(
    () => deskClient(client, (path, body) => post(path, body, 'text/x-gettext-translation')),
    [client, post],
  );
}
