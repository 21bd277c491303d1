import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { Objection } from '../../../../../contract/desk';
import { useSay } from '../../../say';
import { fieldSentence } from '../row/where-used';
import type { Refusal } from '../../../exchange/refusal';

/** Says why something was refused, in the language of the panel. */
export function useTell(): (refusal: Refusal) => string {
  const say = useSay();
  const intl = useIntl();
  return useCallback(
    (refusal) => {
      if (refusal.kind === 'issue') return say('hub.desk.refused.failed');
      if (refusal.kind !== 'objection') return say(`hub.desk.refused.${refusal.kind}`);
      const { code, about } = refusal.objection;
      const fieldName = (named: string) => {
        const [type = '', field = ''] = named.split('.');
        const sentence = fieldSentence(type, field);
        return sentence ? say(sentence) : named;
      };
      const named = code === 'required' ? intl.formatList(about.split(', ').map(fieldName)) : about;
      return say(`hub.desk.objection.${code}`, { about: named });
    },
    [say, intl],
  );
}

/** An objection on its own, as an import brings it. */
export const refusalFor = (objection: Objection): Refusal => ({ kind: 'objection', objection });
