import { Button, Flex, Typography } from '@strapi/design-system';
import { isolated } from '../../../isolated';
import { useSay } from '../../../say';

interface Props {
  blocked: readonly { name: string; note: string }[];
  onUnblock: (name: string) => void;
}

/** What is blocked now, each with the way to take it back. */
export function BlockedList({ blocked, onUnblock }: Props) {
  const say = useSay();
  if (blocked.length === 0) return <Typography tag="p">{say('hub.signatures.dials.none')}</Typography>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {blocked.map(({ name, note }) => (
        <Flex key={name} tag="li" gap={3} wrap="wrap">
          <Typography>
            <bdi dir="ltr">{name}</bdi> {note}
          </Typography>
          <Button
            {...{ variant: 'tertiary', size: 'S' }}
            aria-label={say('hub.signatures.dials.unblock', { name: isolated(name) })}
            onClick={() => onUnblock(name)}
          >
            {say('hub.signatures.dials.unblock', { name: isolated(name) })}
          </Button>
        </Flex>
      ))}
    </Flex>
  );
}
