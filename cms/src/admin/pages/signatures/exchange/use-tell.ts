import { useCallback } from 'react';
import type { ErrorCode } from '../../../../../contract/error-code';
import type { Refusal } from '../../../exchange/refusal';
import { useSay } from '../../../say';

/** What has a sentence of its own in `translations`, `hub.signatures.refused.…`; any other is said in general words. */
const spoken = [
  'required',
  'too-long',
  'malformed',
  'has-link',
  'has-markup',
  'not-found',
  'changed-meanwhile',
  'unavailable',
  'no-mail-left',
  'no-name-shown',
  'no-longer-kept',
  'signature-invalid',
] as const;
type Spoken = (typeof spoken)[number];
const isSpoken = (code: ErrorCode): code is Spoken => (spoken as readonly string[]).includes(code);

/** Says why something was refused, in the language of the panel. */
export function useTell(): (refusal: Refusal) => string {
  const say = useSay();
  return useCallback(
    (refusal) => {
      if (refusal.kind === 'objection') return say('hub.signatures.refused.failed');
      if (refusal.kind !== 'issue') return say(`hub.signatures.refused.${refusal.kind}`);
      if (refusal.field === 'why') return say('hub.signatures.why.missing');
      return say(`hub.signatures.refused.${isSpoken(refusal.code) ? refusal.code : 'failed'}`);
    },
    [say],
  );
}
