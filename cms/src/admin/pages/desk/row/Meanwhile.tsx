import { Box, Button, Flex, Typography } from '@strapi/design-system';
import type { Language, Text } from '../../../../../contract/desk';
import { useSay } from '../../../say';
import { Difference } from './Difference';
import { Words } from './Source';
import type { Row } from './use-row';

interface Props {
  text: Text;
  begunFor: Text;
  row: Row;
  language: Language;
}

/** Somebody else was here while this person was writing: what they saved, what changed in the source, and the choice. */
export function Meanwhile({ text, begunFor, row, language }: Props) {
  const say = useSay();
  return (
    <Box
      role="group"
      aria-label={say('hub.desk.meanwhile.title')}
      background="warning100"
      padding={3}
      hasRadius
      data-meanwhile
    >
      <Typography fontWeight="semiBold" textColor="neutral800" tag="p">
        {say('hub.desk.meanwhile.title')}
      </Typography>
      {text.target !== begunFor.target && (
        <Typography textColor="neutral800" tag="div">
          <p>{say('hub.desk.meanwhile.theirs')}</p>
          <Words lang={language.code} dir={language.direction}>
            {text.target || say('hub.desk.meanwhile.nothing')}
          </Words>
        </Typography>
      )}
      {text.source !== begunFor.source && (
        <Typography textColor="neutral800" tag="div">
          <Difference
            {...{ locale: text.sourceLanguage.code, direction: text.sourceLanguage.direction }}
            {...{ earlier: begunFor.source, later: text.source }}
            title={say('hub.desk.meanwhile.source')}
          />
        </Typography>
      )}
      <Flex gap={2} wrap="wrap" paddingTop={3}>
        <Button size="S" onClick={() => void row.keepMine()}>
          {say('hub.desk.meanwhile.keepMine')}
        </Button>
        <Button size="S" variant="tertiary" onClick={row.takeTheirs}>
          {say('hub.desk.meanwhile.takeTheirs')}
        </Button>
      </Flex>
    </Box>
  );
}
