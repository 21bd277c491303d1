import { Flex, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import * as z from 'zod';
import type { PaperList } from '../../../../../../contract/paper';
import { signatureImport, type ImportState, type UploadedImport } from '../../../../../../contract/signature-import';
import { useLoaded } from '../../../../exchange/use-loaded';
import { useSay } from '../../../../say';
import { useSignatureDesk } from '../../exchange/use-signature-desk';
import { Refused } from '../../Refused';
import { FileField } from './FileField';
import { ImportCard } from './ImportCard';
import { MappingForm } from './MappingForm';

const underWay = (state: ImportState) => state === 'checking' || state === 'running';

/** Milliseconds between two looks at a file that is being worked on. */
const lookAgain = 1_000;

const imports = z.array(signatureImport);

/** Signatures collected elsewhere: a file is chosen, mapped, checked, and only then imported. */
export function ImportPart({ campaign, languages }: { campaign: string } & Pick<PaperList, 'languages'>) {
  const say = useSay();
  const { read } = useSignatureDesk();
  const [uploaded, setUploaded] = useState<UploadedImport | null>(null);
  const path = `/campaigns/${campaign}/imports`;
  const ask = useCallback((signal: AbortSignal) => read(path, imports, signal), [read, path]);
  const { loaded, reload } = useLoaded(ask);
  useEffect(() => {
    if (loaded.state !== 'here' || !loaded.value.some(({ state }) => underWay(state))) return undefined;
    const timer = setTimeout(reload, lookAgain);
    return () => clearTimeout(timer);
  }, [loaded, reload]);
  if (loaded.state === 'loading') return <Page.Loading>{say('hub.signatures.loading')}</Page.Loading>;
  if (loaded.state === 'refused') return <Refused refusal={loaded.refusal} again={reload} />;
  const current = loaded.value.find(({ id }) => id === uploaded?.id);
  const mapped = uploaded && current && ['uploaded', 'checked'].includes(current.state) ? uploaded : null;
  const take = (file: UploadedImport) => {
    setUploaded(file);
    reload();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography tag="h2" variant="delta">
        {say('hub.signatures.paper.import.title')}
      </Typography>
      <Typography textColor="neutral700">{say('hub.signatures.paper.import.intro')}</Typography>
      <FileField campaign={campaign} onUploaded={take} />
      {mapped && <MappingForm key={mapped.id} {...{ uploaded: mapped, languages }} onSent={reload} />}
      <Flex tag="ol" direction="column" alignItems="stretch" gap={3}>
        {loaded.value.map((one) => (
          <ImportCard key={one.id} {...{ one, reload }} />
        ))}
      </Flex>
    </Flex>
  );
}
