import { Box, Typography } from '@strapi/design-system';
import type { ExportView } from '../../../../../contract/export';
import { useSay } from '../../../say';
import { ProgressBar } from '../ProgressBar';

/** How many rows are written; a bar for the eye, the same in words below it. */
export function Progress({ one: { total, done }, titleId }: { one: ExportView; titleId: string }) {
  const say = useSay();
  return (
    <Box>
      {total > 0 ? (
        <ProgressBar aria-labelledby={titleId} max={total} value={done} />
      ) : (
        <ProgressBar aria-labelledby={titleId} />
      )}
      <Typography tag="p" variant="pi" textColor="neutral700" paddingTop={1}>
        {total > 0
          ? say('hub.signatures.export.progress', { done, total })
          : say('hub.signatures.export.state.waiting')}
      </Typography>
    </Box>
  );
}
