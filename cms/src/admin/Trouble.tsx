import { Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useSay } from './say';

/** What went wrong, and what to do next. */
export function Trouble({ sentence, again }: { sentence: string; again: () => void }) {
  const say = useSay();
  return (
    <Flex role="alert" direction="column" alignItems="start" gap={4} padding={6} background="neutral0" hasRadius>
      <Typography textColor="danger700">{sentence}</Typography>
      <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={again}>
        {say('hub.desk.again')}
      </Button>
    </Flex>
  );
}
