import { Box, Typography } from '@strapi/design-system';
import { importFields, type FoundRow, type ImportField } from '../../../../../../contract/signature-import';
import { useSay, type Say, type Sentence } from '../../../../say';

/** What has a sentence of its own; any other code is said in general words. */
const wrongs: Partial<Record<string, Sentence>> = {
  required: 'hub.signatures.paper.import.wrong.required',
  'too-long': 'hub.signatures.paper.import.wrong.too-long',
  'has-link': 'hub.signatures.paper.import.wrong.has-link',
  'has-markup': 'hub.signatures.paper.import.wrong.has-markup',
  'disposable-address': 'hub.signatures.paper.import.wrong.disposable-address',
  'likely-typo': 'hub.signatures.paper.import.wrong.likely-typo',
  'domain-blocked': 'hub.signatures.paper.import.wrong.domain-blocked',
  'locale-unknown': 'hub.signatures.paper.import.wrong.locale-unknown',
};

const isField = (field: string | undefined): field is ImportField => importFields.some((each) => each === field);

function sentenceOf(say: Say, { row, kind, field, code }: FoundRow): string {
  if (kind !== 'refused') return say(`hub.signatures.paper.import.row.${kind}`, { row });
  const what = isField(field) ? say(`hub.signatures.paper.import.field.${field}`) : '–';
  const wrong = say(wrongs[code ?? ''] ?? 'hub.signatures.paper.import.wrong.malformed');
  return say('hub.signatures.paper.import.row.refused', { row, what, wrong });
}

/** The rows that are not imported, each with its number in the file and the reason. */
export function FoundRows({ found }: { found: readonly FoundRow[] }) {
  const say = useSay();
  if (found.length === 0) return null;
  return (
    <Box tag="details" paddingTop={2}>
      <Typography tag="summary">{say('hub.signatures.paper.import.which')}</Typography>
      <ul>
        {found.map((each) => (
          <Typography tag="li" key={each.row}>
            {sentenceOf(say, each)}
          </Typography>
        ))}
      </ul>
    </Box>
  );
}
