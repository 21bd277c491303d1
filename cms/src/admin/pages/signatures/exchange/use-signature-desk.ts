import { useFetchClient } from '@strapi/strapi/admin';
import { useMemo } from 'react';
import * as z from 'zod';
import { useFilePost } from '../../../exchange/use-raw-post';

const base = '/signature-desk';

/**
 * Requests of the signature desk, as who is signed in: `path` is below `/signature-desk`, what comes back is the data of
 * the contract or an error, and every function rejects as Strapi's client does.
 */
export function useSignatureDesk() {
  const { get, post, put, del } = useFetchClient();
  const postForFile = useFilePost();
  return useMemo(() => {
    const data = <T>(schema: z.ZodType<T>, answer: unknown): T => z.object({ data: schema }).parse(answer).data;
    return {
      read: async <T>(path: string, schema: z.ZodType<T>, signal?: AbortSignal): Promise<T> =>
        data(schema, (await get(base + path, signal && { signal })).data),
      send: async <T>(path: string, body: object, schema: z.ZodType<T>): Promise<T> =>
        data(schema, (await post(base + path, body)).data),
      set: async <T>(path: string, body: object, schema: z.ZodType<T>): Promise<T> =>
        data(schema, (await put(base + path, body)).data),
      file: (path: string, body: object): Promise<Blob> => postForFile(base + path, body),
      drop: async (path: string): Promise<void> => {
        await del(base + path);
      },
    };
  }, [get, post, put, del, postForFile]);
}

export type SignatureDesk = ReturnType<typeof useSignatureDesk>;
