import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback } from 'react';
import * as z from 'zod';
import { useLoaded } from '../../../exchange/use-loaded';

const locales = z.array(z.object({ code: z.string() }));

/** The languages of the hub, as Strapi tells everybody in the panel. None while they are not there: then all are meant. */
export function useLocales(): readonly string[] {
  const { get } = useFetchClient();
  const ask = useCallback(
    async (signal: AbortSignal) => locales.parse((await get('/i18n/locales', { signal })).data).map(({ code }) => code),
    [get],
  );
  const { loaded } = useLoaded(ask);
  return loaded.state === 'here' ? loaded.value : [];
}
