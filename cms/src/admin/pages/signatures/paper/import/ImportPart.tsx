import { Flex, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import type { PaperList } from '../../../../../../contract/paper';
import { importList, type ImportState, type UploadedImport } from '../../../../../../contract/signature-import';
import { useAskedAgain } from '../../../../exchange/use-asked-again';
import { useLoaded } from '../../../../exchange/use-loaded';
import { useSay } from '../../../../say';
import { useSignatureDesk } from '../../exchange/use-signature-desk';
import { Older } from '../../Older';
import { Refused } from '../../Refused';
import { useOlder } from '../../use-older';
import { FileField } from './FileField';
import { ImportCard } from './ImportCard';
import { MappingForm } from './MappingForm';

const underWay = (state: ImportState) => state === 'checking' || state === 'running';

/** Signatures collected elsewhere: a file is chosen, mapped, checked, and only then imported. */
export function ImportPart({ campaign, languages }: { campaign: string } & Pick<PaperList, 'languages'>) {
  const say = useSay();
  const { read } = useSignatureDesk();
  const [uploaded, setUploaded] = useState<UploadedImport | null>(null);
  const path = `/campaigns/${campaign}/imports`;
  const ask = useCallback((signal: AbortSignal) => read(path, importList, signal), [read, path]);
  const loading = useLoaded(ask);
  useAskedAgain(loading, ({ imports }) => imports.some(({ state }) => underWay(state)));
  const { loaded, reload } = loading;
  const older = useOlder(loaded.state === 'here' ? loaded.value.before : null, async (from: number) => {
    const { imports: items, before } = await read(`${path}?before=${String(from)}`, importList);
    return { items, before };
  });
  if (loaded.state === 'loading') return <Page.Loading>{say('hub.signatures.loading')}</Page.Loading>;
  if (loaded.state === 'refused') return <Refused refusal={loaded.refusal} again={reload} />;
  const current = loaded.value.imports.find(({ id }) => id === uploaded?.id);
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
        {[...loaded.value.imports, ...older.items].map((one) => (
          <ImportCard key={one.id} {...{ one, reload }} />
        ))}
      </Flex>
      <Older more={older.more} />
    </Flex>
  );
}
