import { useAuth, useFetchClient, type StrapiApp } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router-dom';
import { mayBegin } from './may-begin';

/** The code makes messages; one that is made by hand stands nowhere. */
const madeByCode = 'api::message.message';

interface Locale {
  code: string;
  isDefault: boolean;
}

/**
 * Takes the button away that begins a new document, where the answer would be no: Strapi shows it to whoever may create a
 * document in some language. What is allowed the server decides.
 */
function NoCreation() {
  const { slug = '' } = useParams();
  const { get } = useFetchClient();
  const rights = useAuth('NoCreation', ({ permissions }) => permissions);
  const [source, setSource] = useState<string | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    get<Locale[]>('/i18n/locales', { signal: abort.signal })
      .then(({ data }) => setSource(data.find(({ isDefault }) => isDefault)?.code ?? null))
      .catch(() => setSource(null)); // the button stays, and the server says no
    return () => abort.abort();
  }, [get]);
  const begins = source === null || mayBegin(rights, slug, source);
  return begins && slug !== madeByCode ? null : <style>{'main a[href*="/create"] { display: none; }'}</style>;
}

interface ContentManager {
  injectComponent(view: string, area: string, component: { name: string; Component: typeof NoCreation }): void;
}

export function hideCreation({ getPlugin }: Pick<StrapiApp, 'getPlugin'>): void {
  const contentManager = getPlugin('content-manager') as unknown as ContentManager;
  contentManager.injectComponent('listView', 'actions', { name: 'no-creation', Component: NoCreation });
}
