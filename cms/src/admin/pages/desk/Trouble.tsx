import { Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useSay } from '../../say';
import type { Refusal } from './exchange/refusal';
import { useTell } from './exchange/use-tell';

/** What went wrong, and what to do next. */
export function Trouble({ refusal, again }: { refusal: Refusal; again: () => void }) {
  const say = useSay();
  const tell = useTell();
  return (
    <Flex role="alert" direction="column" alignItems="start" gap={4} padding={6} background="neutral0" hasRadius>
      <Typography textColor="danger700">{tell(refusal)}</Typography>
      <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={again}>
        {say('hub.desk.again')}
      </Button>
    </Flex>
  );
}
