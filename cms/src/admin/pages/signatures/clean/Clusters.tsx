import { Button, Flex, Typography } from '@strapi/design-system';
import { useCallback, useEffect } from 'react';
import { useIntl } from 'react-intl';
import * as z from 'zod';
import { cluster, type Cluster } from '../../../../../contract/cleaning';
import { useLoaded } from '../../../exchange/use-loaded';
import { useTask } from '../../../exchange/use-task';
import { isolated } from '../../../isolated';
import { useSay } from '../../../say';
import { useSignatureDesk } from '../exchange/use-signature-desk';
import { useTell } from '../exchange/use-tell';
import { Panel, Rows } from '../find/parts';

const done = z.object({ state: z.literal('dismissed') });

interface Props {
  campaign: string;
  /** Grows when something was set aside. */
  changes: number;
  onLook: (cluster: Cluster) => void;
}

/** What stands out by itself, and why. Nothing to see where nothing does. */
export function Clusters({ campaign, changes, onLook }: Props) {
  const say = useSay();
  const { read, send } = useSignatureDesk();
  const ask = useCallback(
    (signal: AbortSignal) => read(`/clusters?campaign=${campaign}`, z.array(cluster), signal),
    [read, campaign],
  );
  const { loaded, reload, change } = useLoaded(ask);
  const { trouble, run } = useTask(useTell());
  useEffect(() => {
    if (changes > 0) reload();
  }, [changes, reload]);
  if (loaded.state !== 'here' || loaded.value.length === 0) return null;
  const dismiss = (id: number) =>
    run(async () => {
      await send(`/clusters/${String(id)}/dismiss`, {}, done);
      change((all) => all.filter((each) => each.id !== id));
    });
  return (
    <Panel tag="section" aria-labelledby="clusters">
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="h2" variant="delta" id="clusters">
          {say('hub.signatures.clean.clusters')}
        </Typography>
        <Rows>
          {loaded.value.map((each) => (
            <ClusterRow key={each.id} cluster={each} onLook={onLook} onDismiss={() => void dismiss(each.id)} />
          ))}
        </Rows>
        <Typography role="alert" textColor="danger700">
          {trouble}
        </Typography>
      </Flex>
    </Panel>
  );
}

interface RowProps {
  cluster: Cluster;
  onLook: (cluster: Cluster) => void;
  onDismiss: () => void;
}

function ClusterRow({ cluster: one, onLook, onDismiss }: RowProps) {
  const say = useSay();
  const intl = useIntl();
  const { kind, domain, tag, hour, signatures, usual } = one;
  const said = { count: signatures, usual, domain: isolated(domain ?? tag) };
  return (
    <li data-cluster={kind}>
      <Typography tag="p" fontWeight="semiBold">
        {say(`hub.signatures.clean.burst.${kind}`, said)}
      </Typography>
      <Typography tag="p" textColor="neutral700">
        <time dateTime={hour}>{intl.formatDate(hour, { dateStyle: 'medium', timeStyle: 'short' })}</time>
        {` · ${say('hub.signatures.clean.usual', said)}`}
      </Typography>
      <Flex gap={2} wrap="wrap" paddingTop={2}>
        <Button size="S" onClick={() => onLook(one)}>
          {say('hub.signatures.clean.look')}
        </Button>
        <Button size="S" variant="tertiary" onClick={onDismiss}>
          {say('hub.signatures.clean.dismiss')}
        </Button>
      </Flex>
    </li>
  );
}
