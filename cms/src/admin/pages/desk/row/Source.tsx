import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Text } from '../../../../../contract/desk';
import { useSay } from '../../../say';
import { Difference } from './Difference';

export const Words = styled.div`
  white-space: pre-wrap;
  overflow-wrap: anywhere;
`;

/** The text to translate, and, when the translation is of an earlier one, what changed since. */
export function Source({ text }: { text: Text }) {
  const say = useSay();
  const { code, name, direction } = text.sourceLanguage;
  return (
    <Box minWidth={0}>
      <Typography variant="pi" fontWeight="bold" textColor="neutral600" tag="p" lang={code}>
        {name}
      </Typography>
      <Typography tag="div" textColor="neutral800">
        <Words lang={code} dir={direction} data-source>
          {text.source}
        </Words>
        {text.state === 'outdated' && text.earlierSource !== null && (
          <Difference
            {...{ locale: code, direction, earlier: text.earlierSource, later: text.source }}
            title={say('hub.desk.difference.title')}
          />
        )}
      </Typography>
    </Box>
  );
}
