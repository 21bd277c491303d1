import { useState } from 'react';
import type { ImportAnswer } from '../../../../../contract/desk';
import type { DeskClient } from '../exchange/desk-client';
import { refusalOf, type Refusal } from '../../../exchange/refusal';

/** Where an import is; `po` is the file's text, which stays the same from the plan to the change. */
export type Stage =
  | { at: 'choose' }
  | { at: 'asking'; po: string; dry: boolean }
  | { at: 'plan' | 'done'; po: string; answer: ImportAnswer }
  | { at: 'refused'; po: string; dry: boolean; refusal: Refusal };

/** The stages of an import, and what leads from one to the next: `dry` asks what would change, without it is changed. */
export function useImport(client: DeskClient, locale: string, onImported: () => void) {
  const [stage, setStage] = useState<Stage>({ at: 'choose' });
  const ask = (po: string, dry: boolean): void => {
    setStage({ at: 'asking', po, dry });
    client
      .importPo(locale, po, dry)
      .then((answer) => {
        setStage({ at: dry ? 'plan' : 'done', po, answer });
        if (!dry) onImported();
      })
      .catch((error: unknown) => setStage({ at: 'refused', po, dry, refusal: refusalOf(error) }));
  };
  return { stage, ask };
}
