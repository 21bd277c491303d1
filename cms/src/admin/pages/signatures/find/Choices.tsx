import type { SignatureState } from '../../../../../contract/found-signatures';
import { useSay } from '../../../say';
import { OptionalChoice } from '../OptionalChoice';
import { useOptions } from './use-options';

const fields = ['state', 'country', 'language'] as const;
type Field = (typeof fields)[number];

interface Props {
  states: readonly SignatureState[];
  typed: Partial<Record<Field, string>>;
  put: (field: Field) => (value: string) => void;
}

/** What of signatures is asked for by choosing. */
export function Choices({ states, typed, put }: Props) {
  const say = useSay();
  const options = useOptions(states);
  return fields.map((field) => (
    <OptionalChoice
      key={field}
      label={say(`hub.signatures.find.${field}`)}
      options={options[field]}
      unset={say('hub.signatures.find.every')}
      value={typed[field]}
      onChoose={put(field)}
    />
  ));
}
