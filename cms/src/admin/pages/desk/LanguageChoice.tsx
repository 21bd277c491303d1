import { Box, Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { Language } from '../../../../contract/desk';
import { isolated } from '../../isolated';
import { useSay } from '../../say';
import { percentDone } from './texts/progress';

interface Props {
  languages: readonly Language[];
  chosen: string;
  onChoose: (code: string) => void;
}

/** Which language to work on; each with its own name and how far it is. */
export function LanguageChoice({ languages, chosen, onChoose }: Props) {
  const say = useSay();
  return (
    <Box width="100%" maxWidth="32rem">
      <Field.Root>
        <Field.Label>{say('hub.desk.language')}</Field.Label>
        <SingleSelect value={chosen} onChange={(code) => onChoose(String(code))}>
          {languages.map((language) => (
            <SingleSelectOption key={language.code} value={language.code}>
              {say(language.writable ? 'hub.desk.language.option' : 'hub.desk.language.readOnly', {
                name: isolated(language.name),
                percent: percentDone(language.progress),
              })}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
    </Box>
  );
}
