import { Box, Flex, Typography } from '@strapi/design-system';
import type { ExportView } from '../../../../../contract/export';
import { useSay } from '../../../say';
import { Older } from '../Older';
import type { More } from '../use-older';
import { ExportEntry } from './ExportEntry';

interface Props {
  exports: readonly ExportView[];
  more: More;
  onChanged: () => void;
}

/** What was ordered of late, the newest first. */
export function ExportList({ exports, more, onChanged }: Props) {
  const say = useSay();
  if (exports.length === 0) return <Typography textColor="neutral700">{say('hub.signatures.export.none')}</Typography>;
  return (
    <Box>
      <Typography tag="h2" variant="delta" paddingBottom={3}>
        {say('hub.signatures.export.list')}
      </Typography>
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
        {exports.map((one) => (
          <ExportEntry key={one.id} one={one} onChanged={onChanged} />
        ))}
      </Flex>
      <Older more={more} />
    </Box>
  );
}
