import { Badge, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link, useSearchParams } from 'react-router-dom';
import { styled } from 'styled-components';
import type { FoundSignature } from '../../../../../contract/found-signatures';
import { isolated } from '../../../isolated';
import { useSay } from '../../../say';
import { colour } from '../../../theme';
import { useNames } from '../names';

const Row = styled.li`
  display: grid;
  gap: 4px;
  padding: 12px 16px;
  background: ${colour('neutral0')};
  border: 1px solid ${colour('neutral200')};
  border-radius: 4px;
`;

export const TextLink = styled(Link)`
  color: ${colour('primary700')};
  font-size: 1.4rem;
  font-weight: 600;
`;

const OnlyThese = styled.button`
  padding: 0;
  font: inherit;
  color: ${colour('primary700')};
  background: none;
  border: 0;
  text-decoration: underline;
  cursor: pointer;
`;

interface Props {
  signature: FoundSignature;
  /** Shows only those of its network. */
  onNetwork?: (network: string) => void;
}

/** One signature of the list: what may be known of it without opening it. */
export function FoundRow({ signature, onNetwork }: Props) {
  const say = useSay();
  const intl = useIntl();
  const names = useNames();
  const campaign = useSearchParams()[0].get('campaign');
  const { id, state, publicName, country, language, signedAt, revision, mailsSent, network } = signature;
  const facts = [
    isolated(names.country(country)),
    isolated(names.language(language)),
    revision !== null && say('hub.signatures.find.revision', { number: revision }),
    say('hub.signatures.find.mails', { count: mailsSent }),
  ].filter((fact) => typeof fact === 'string');
  return (
    <Row data-signature={id}>
      <Flex gap={2} wrap="wrap">
        <TextLink
          to={{
            pathname: `/signatures/find/${String(id)}`,
            ...(campaign !== null && { search: new URLSearchParams({ campaign }).toString() }),
          }}
        >
          {say('hub.signatures.find.number', { id: String(id) })}
        </TextLink>
        <StateBadge state={state} />
        <Typography
          fontWeight={publicName === null ? 'regular' : 'semiBold'}
          textColor={publicName === null ? 'neutral700' : 'neutral800'}
        >
          {publicName === null ? say('hub.signatures.find.noName') : <bdi>{publicName}</bdi>}
        </Typography>
      </Flex>
      <Typography tag="p" textColor="neutral700">
        <time dateTime={signedAt}>{intl.formatDate(signedAt, { dateStyle: 'medium', timeStyle: 'short' })}</time>
        {` · ${facts.join(' · ')}`}
      </Typography>
      {network !== null && (
        <Typography tag="p" textColor="neutral700">
          {say('hub.signatures.find.network')} <bdi dir="ltr">{network}</bdi>{' '}
          {onNetwork && (
            <OnlyThese type="button" onClick={() => onNetwork(network)}>
              {say('hub.signatures.find.sameNetwork')}
            </OnlyThese>
          )}
        </Typography>
      )}
    </Row>
  );
}

const looks = {
  waiting: { backgroundColor: 'neutral150', textColor: 'neutral800' },
  confirmed: { backgroundColor: 'success100', textColor: 'success700' },
  invalid: { backgroundColor: 'danger100', textColor: 'danger700' },
} as const;

export function StateBadge({ state }: Pick<FoundSignature, 'state'>) {
  const say = useSay();
  return <Badge {...looks[state]}>{say(`hub.signatures.find.state.${state}`)}</Badge>;
}
