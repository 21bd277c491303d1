import { useSyncExternalStore } from 'react';
import * as z from 'zod';
import { text } from '../../../../../contract/desk';
import { UnsavedTexts, type Unsaved } from './unsaved';

const unsaved = z.object({ locale: z.string(), text, typed: z.string() });

/** What is typed in this tab and not saved yet. It outlives the page of the desk, not the tab. */
export const unsavedTexts = new UnsavedTexts(
  window.sessionStorage,
  (value): value is Unsaved => unsaved.safeParse(value).success,
);

export const useUnsaved = (locale: string, id: string): Unsaved | undefined =>
  useSyncExternalStore(unsavedTexts.subscribe, () => unsavedTexts.of(locale, id));

/** How many texts of this language are typed and not saved; of all languages without one. */
export const useUnsavedCount = (locale?: string): number =>
  useSyncExternalStore(
    unsavedTexts.subscribe,
    () => [...unsavedTexts.all().values()].filter((each) => locale === undefined || each.locale === locale).length,
  );
