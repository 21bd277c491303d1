import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { SignatureStory } from '../../../../../contract/found-signatures';
import { isolated } from '../../../isolated';
import { useSay } from '../../../say';
import { Panel } from './parts';

/** What was done with a signature, by whom and when. Why, the log says to whom may read it. */
export function Deeds({ deeds }: Pick<SignatureStory, 'deeds'>) {
  const say = useSay();
  const intl = useIntl();
  return (
    <Panel tag="section" aria-labelledby="deeds">
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography tag="h3" variant="delta" id="deeds">
          {say('hub.signatures.find.deeds')}
        </Typography>
        {deeds.length === 0 && <Typography>{say('hub.signatures.find.noDeeds')}</Typography>}
        <ol>
          {deeds.map(({ at, actor, deed }, place) => (
            <Typography key={`${at} ${String(place)}`} tag="li">
              {say(`hub.signatures.deed.${deed}`)}
              {' · '}
              <time dateTime={at}>{intl.formatDate(at, { dateStyle: 'medium', timeStyle: 'short' })}</time>
              {` · ${isolated(actor)}`}
            </Typography>
          ))}
        </ol>
      </Flex>
    </Panel>
  );
}
