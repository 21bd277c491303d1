import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

type Answers<Values> = { state: 'loading' } | { state: 'failed' } | { state: 'here'; values: Values };

/** What these addresses of ours answer, all of them or none. `paths` has to be the same list at every call. */
export function useAnswers<Values extends readonly unknown[]>(paths: readonly string[]): Answers<Values> {
  const { get } = useFetchClient();
  const [answers, setAnswers] = useState<Answers<Values>>({ state: 'loading' });
  useEffect(() => {
    const abort = new AbortController();
    Promise.all(paths.map((path) => get<{ data: unknown }>(path, { signal: abort.signal })))
      .then((all) => setAnswers({ state: 'here', values: all.map(({ data }) => data.data) as unknown as Values }))
      .catch(() => {
        if (!abort.signal.aborted) setAnswers({ state: 'failed' });
      });
    return () => abort.abort();
  }, [get, paths]);
  return answers;
}
