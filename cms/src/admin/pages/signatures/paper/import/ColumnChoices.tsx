import { Flex, Typography } from '@strapi/design-system';
import { importFields, type ImportField, type Mapping } from '../../../../../../contract/signature-import';
import { useSay } from '../../../../say';
import { OptionalChoice } from '../../OptionalChoice';

interface Props {
  columns: readonly string[];
  mapping: Mapping;
  onMap: (mapping: Mapping) => void;
}

/** The same without the field, or with it at this column. */
function mapped(mapping: Mapping, field: ImportField, column: string): Mapping {
  const others = Object.fromEntries(Object.entries(mapping).filter(([name]) => name !== field)) as Mapping;
  return column === '' ? others : { ...others, [field]: Number(column) };
}

/** For each thing that a signature has, the column that holds it. */
export function ColumnChoices({ columns, mapping, onMap }: Props) {
  const say = useSay();
  const options = columns.map((column, place) => ({
    code: String(place),
    name: `${String(place + 1)}. ${column}`,
  }));
  return (
    <>
      <Typography tag="p">{say('hub.signatures.paper.import.mapping')}</Typography>
      <Flex gap={4} wrap="wrap" alignItems="flex-start">
        {importFields.map((field) => (
          <OptionalChoice
            key={field}
            {...{
              label: say(`hub.signatures.paper.import.field.${field}`),
              options,
              unset: say('hub.signatures.paper.none'),
            }}
            value={mapping[field] === undefined ? '' : String(mapping[field])}
            onChoose={(column) => onMap(mapped(mapping, field, column))}
          />
        ))}
      </Flex>
    </>
  );
}
