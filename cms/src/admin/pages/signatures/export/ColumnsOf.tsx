import { Box, Typography } from '@strapi/design-system';
import { columnsOf, type Purpose } from '../../../../../contract/export';
import { useSay } from '../../../say';

/** What will be in the file, in the words of the file and in those of the panel. */
export function ColumnsOf({ purpose }: { purpose: Purpose }) {
  const say = useSay();
  return (
    <Box tag="details">
      <Typography tag="summary">{say('hub.signatures.export.columns')}</Typography>
      <Box tag="ul" paddingTop={2}>
        {columnsOf[purpose].map((column) => (
          <Typography tag="li" key={column} paddingTop={1}>
            <bdi lang="en">
              <code>{column}</code>
            </bdi>
            {`: ${say(`hub.signatures.export.column.${column}`)}`}
          </Typography>
        ))}
      </Box>
    </Box>
  );
}
