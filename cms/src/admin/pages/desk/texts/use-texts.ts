import { useCallback, useMemo, useRef, useState } from 'react';
import type { Progress, Text } from '../../../../../contract/desk';
import type { DeskClient } from '../exchange/desk-client';
import { refusalOf, type Refusal } from '../../../exchange/refusal';
import { useLoaded, type Loaded } from '../../../exchange/use-loaded';
import type { Filter } from './filter';
import { firstPage, withPage, withText, type Listed } from './listed';
import { unsavedTexts } from './unsaved-here';

interface Texts {
  loaded: Loaded<Listed>;
  reload: () => void;
  /** Loads the next page and answers the list with it; null when that failed or there is none. */
  more: () => Promise<Listed | null>;
  moreState: 'idle' | 'loading' | Refusal;
  replace: (text: Text) => void;
}

/** The texts that were typed and not saved; they leave this list only with the filter, not under the hand that saves them. */
const listUnsaved = (locale: string, progress: Progress): Listed => ({
  texts: [...unsavedTexts.all().values()].filter((each) => each.locale === locale).map(({ text }) => text),
  next: null,
  progress,
});

/** The texts of a filter, page by page. */
export function useTexts(client: DeskClient, filter: Filter, progress: Progress): Texts {
  const counted = useRef(progress);
  counted.current = progress;
  const { locale, state, type, search } = filter;
  const asked = useMemo<Filter>(() => ({ locale, state, type, search }), [locale, state, type, search]);
  const ask = useCallback(
    async (signal: AbortSignal) =>
      asked.state === 'unsaved'
        ? listUnsaved(asked.locale, counted.current)
        : firstPage(await client.texts(asked, null, signal)),
    [client, asked],
  );
  const { loaded, reload, change } = useLoaded(ask);
  const [moreState, setMoreState] = useState<Texts['moreState']>('idle');
  const next = loaded.state === 'here' ? loaded.value.next : null;
  const more = useCallback(async () => {
    if (next === null) return null;
    setMoreState('loading');
    try {
      const page = await client.texts(asked, next);
      change((listed) => withPage(listed, page));
      setMoreState('idle');
      return loaded.state === 'here' ? withPage(loaded.value, page) : null;
    } catch (error) {
      setMoreState(refusalOf(error));
      return null;
    }
  }, [client, asked, next, loaded, change]);
  const replace = useCallback((text: Text) => change((listed) => withText(listed, text)), [change]);
  return { loaded, reload, more, moreState, replace };
}
