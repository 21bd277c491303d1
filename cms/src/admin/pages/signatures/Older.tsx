import { Button, Flex, Typography } from '@strapi/design-system';
import { useSay } from '../../say';
import type { More } from './use-older';

/** The way to what is older, at the foot of a list. */
export function Older({ more: { ask, busy, trouble } }: { more: More }) {
  const say = useSay();
  if (ask === null) return null;
  return (
    <Flex direction="column" alignItems="flex-start" gap={2}>
      <Typography role="alert" tag="p" textColor="danger700">
        {trouble}
      </Typography>
      <Button variant="secondary" loading={busy} onClick={ask}>
        {say('hub.signatures.older')}
      </Button>
    </Flex>
  );
}
