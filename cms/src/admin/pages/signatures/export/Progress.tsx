import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { ExportView } from '../../../../../contract/export';
import { useSay } from '../../../say';
import { colour } from '../../../theme';

const Bar = styled.progress`
  display: block;
  inline-size: 100%;
  block-size: 0.8rem;
  accent-color: ${colour('primary600')};
`;

/** How many rows are written; a bar for the eye, the same in words below it. */
export function Progress({ one: { total, done }, titleId }: { one: ExportView; titleId: string }) {
  const say = useSay();
  return (
    <Box>
      {total > 0 ? <Bar aria-labelledby={titleId} max={total} value={done} /> : <Bar aria-labelledby={titleId} />}
      <Typography tag="p" variant="pi" textColor="neutral700" paddingTop={1}>
        {total > 0
          ? say('hub.signatures.export.progress', { done, total })
          : say('hub.signatures.export.state.waiting')}
      </Typography>
    </Box>
  );
}
