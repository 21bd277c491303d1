import { Button, Flex, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import * as z from 'zod';
import { auditLine, type AuditLine } from '../../../../../contract/audit';
import { useLoaded } from '../../../exchange/use-loaded';
import { useTask } from '../../../exchange/use-task';
import { useSay } from '../../../say';
import { useSignatureDesk } from '../exchange/use-signature-desk';
import { useTell } from '../exchange/use-tell';
import { Refused } from '../Refused';
import { AuditEntry } from './AuditEntry';

/** The first page of the log, and those that were asked for after it. */
export function AuditPage() {
  const say = useSay();
  const { read } = useSignatureDesk();
  const ask = useCallback((signal: AbortSignal) => read('/audit', z.array(auditLine), signal), [read]);
  const { loaded, reload, change } = useLoaded(ask);
  const [ended, setEnded] = useState(false);
  const { busy, trouble, run } = useTask(useTell());
  if (loaded.state === 'loading') return <Page.Loading>{say('hub.signatures.loading')}</Page.Loading>;
  if (loaded.state === 'refused') return <Refused refusal={loaded.refusal} again={reload} />;
  const lines = loaded.value;
  const oldest = lines.at(-1)?.id;
  const goOn = async () => {
    const older: AuditLine[] = await read(`/audit?before=${String(oldest)}`, z.array(auditLine));
    setEnded(older.length === 0);
    change((shown) => [...shown, ...older]);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography textColor="neutral700">{say('hub.signatures.audit.intro')}</Typography>
      {lines.length === 0 && <Typography>{say('hub.signatures.audit.empty')}</Typography>}
      <Flex tag="ol" direction="column" alignItems="stretch" gap={2}>
        {lines.map((line) => (
          <AuditEntry key={line.id} line={line} />
        ))}
      </Flex>
      {oldest !== undefined && !ended && (
        <Flex>
          <Button variant="secondary" loading={busy} onClick={() => void run(goOn)}>
            {say('hub.signatures.older')}
          </Button>
        </Flex>
      )}
      <Typography role="alert" textColor="danger700">
        {trouble}
      </Typography>
    </Flex>
  );
}
