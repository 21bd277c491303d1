import { useCallback } from 'react';
import type { Refusal } from '../../../../exchange/refusal';
import { useSay, type Sentence } from '../../../../say';
import { useTell } from '../../exchange/use-tell';

const ofFile: Partial<Record<string, Sentence>> = {
  malformed: 'hub.signatures.paper.import.badFile',
  'too-long': 'hub.signatures.paper.import.tooLong',
  required: 'hub.signatures.paper.import.nothingIn',
};

const ofAll: Partial<Record<string, Sentence>> = {
  'not-utf8': 'hub.signatures.paper.import.notUtf8',
  'campaign-closed': 'hub.signatures.paper.import.notOpen',
  'campaign-not-open-yet': 'hub.signatures.paper.import.notOpen',
  'campaign-paused': 'hub.signatures.paper.import.notOpen',
};

/** Says why a file was refused, in the words of the import where there are any. */
export function useTellFile(): (refusal: Refusal) => string {
  const say = useSay();
  const tell = useTell();
  return useCallback(
    (refusal) => {
      if (refusal.kind !== 'issue') return tell(refusal);
      const sentence = (refusal.field === 'file' ? ofFile[refusal.code] : undefined) ?? ofAll[refusal.code];
      return sentence === undefined ? tell(refusal) : say(sentence);
    },
    [say, tell],
  );
}
