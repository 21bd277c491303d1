import { useRef } from 'react';
import type { Text } from '../../../../../contract/desk';
import type { StatementChange } from '../../../../../contract/revision';
import { useSay } from '../../../say';
import { useAnnounce } from '../../../Announcer';
import type { DeskClient } from '../exchange/desk-client';
import { unsavedTexts, useUnsaved } from '../texts/unsaved-here';
import { useAttempt, type RowState } from './use-attempt';

export interface Row {
  /** What stands in the field. */
  value: string;
  changed: boolean;
  /** Somebody else saved this text, or changed its source, since these words were begun: the words were for this one. */
  begunFor: Text | null;
  state: RowState;
  type: (words: string) => void;
  /** Each answers whether it did what it was asked for. */
  save: () => Promise<boolean>;
  stillRight: () => Promise<boolean>;
  /** A changed statement is published with what changed and why. */
  publish: (change?: StatementChange) => Promise<boolean>;
  /** Takes back what was typed; a second time brings it back. */
  giveBack: () => void;
  keepMine: () => Promise<boolean>;
  takeTheirs: () => void;
}

/** One text of the desk while somebody works on it: its words, and what becomes of them. */
export function useRow(text: Text, locale: string, client: DeskClient, replace: (text: Text) => void): Row {
  const say = useSay();
  const announce = useAnnounce();
  const unsaved = useUnsaved(locale, text.id);
  const { state, setState, attempt } = useAttempt(text, replace);
  const givenBack = useRef<string | null>(null);
  const begunFor = unsaved && isOther(unsaved.text, text) ? unsaved.text : null;
  const saveNow = () => saveTyped(text, locale, client, replace);

  const type = (words: string) => {
    unsavedTexts.keep(locale, text, words);
    if (state.kind !== 'saving') setState({ kind: 'idle' });
  };
  const takeTheirs = () => {
    givenBack.current = unsaved?.typed ?? null;
    unsavedTexts.drop(locale, text.id);
    setState({ kind: 'idle' });
  };
  return {
    value: unsaved?.typed ?? text.target,
    changed: unsaved !== undefined,
    ...{ begunFor, state, type, takeTheirs },
    save: async () => unsaved === undefined || (begunFor === null && attempt(saveNow, 'saved')),
    stillRight: async () =>
      text.state === 'outdated' &&
      unsaved === undefined &&
      attempt(async () => replace(await client.stillRight({ id: text.id, locale, ...seen(text) })), 'saved'),
    publish: async (change) =>
      begunFor === null &&
      attempt(async () => {
        await saveNow();
        await client.publish(text, locale, change);
        for (const field of await client.ofDocument(text, locale)) replace(field);
      }, 'published'),
    giveBack: () => {
      if (unsaved) {
        takeTheirs();
        announce(say('hub.desk.givenBack'));
      } else if (givenBack.current !== null) type(givenBack.current);
    },
    keepMine: async () => {
      unsavedTexts.rebase(locale, text);
      return attempt(saveNow, 'saved');
    },
  };
}

async function saveTyped(text: Text, locale: string, client: DeskClient, replace: (text: Text) => void): Promise<void> {
  const kept = unsavedTexts.of(locale, text.id);
  if (!kept) return;
  const answer = await client.save({ id: text.id, locale, target: kept.typed, ...seen(kept.text) });
  replace(answer);
  // Words typed while the answer was on its way stay, for the text as it is now.
  if (unsavedTexts.of(locale, text.id)?.typed === kept.typed) unsavedTexts.drop(locale, text.id);
  else unsavedTexts.rebase(locale, answer);
}

const seen = (text: Text) => ({ seenSource: text.sourceFingerprint, seenTarget: text.targetFingerprint });

const isOther = (begun: Text, now: Text): boolean =>
  begun.targetFingerprint !== now.targetFingerprint || begun.sourceFingerprint !== now.sourceFingerprint;
