import { Button, Flex, Typography } from '@strapi/design-system';
import { useState, type FormEvent } from 'react';
import * as z from 'zod';
import type { PaperList } from '../../../../../../contract/paper';
import type { ImportSettings, UploadedImport } from '../../../../../../contract/signature-import';
import { useAnnounce } from '../../../../Announcer';
import { useTask } from '../../../../exchange/use-task';
import { useSay } from '../../../../say';
import { useSignatureDesk } from '../../exchange/use-signature-desk';
import { WhyField } from '../../WhyField';
import { ColumnChoices } from './ColumnChoices';
import { CommonFields } from './CommonFields';
import { Sample } from './Sample';
import { useTellFile } from './use-tell-file';

interface Props extends Pick<PaperList, 'languages'> {
  uploaded: UploadedImport;
  onSent: () => void;
}

/** Which column is what, and what all rows have in common. */
export function MappingForm({ uploaded, languages, onSent }: Props) {
  const say = useSay();
  const announce = useAnnounce();
  const { send } = useSignatureDesk();
  const { busy, trouble, run } = useTask(useTellFile());
  const [why, setWhy] = useState('');
  const [settings, setSettings] = useState<ImportSettings>({
    ...{ mapping: uploaded.mapping, country: null, language: languages[0]?.code ?? 'en', display: 'none' },
    ...{ source: '', consent: '' },
  });
  const change = (more: Partial<ImportSettings>) => setSettings((before) => ({ ...before, ...more }));
  const check = async () => {
    await send(`/imports/${String(uploaded.id)}/check`, { settings, why }, z.object({ id: z.number() }));
    announce(say('hub.signatures.paper.import.state.checking'));
    onSent();
  };
  return (
    <Flex
      {...{ tag: 'form', direction: 'column', alignItems: 'stretch', gap: 4, padding: 5, background: 'neutral0' }}
      {...{ hasRadius: true, shadow: 'tableShadow', noValidate: true, 'data-import-form': uploaded.id }}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void run(check);
      }}
    >
      <Typography tag="h3" fontWeight="bold">
        {say('hub.signatures.paper.import.rows', { count: uploaded.rows })}
      </Typography>
      <Sample {...uploaded} />
      <ColumnChoices columns={uploaded.columns} mapping={settings.mapping} onMap={(mapping) => change({ mapping })} />
      <CommonFields {...{ settings, languages }} onChange={change} />
      <WhyField value={why} onChange={setWhy} />
      <Typography role="alert" tag="p" textColor="danger700">
        {trouble}
      </Typography>
      <Flex>
        <Button type="submit" loading={busy}>
          {say('hub.signatures.paper.import.check')}
        </Button>
      </Flex>
    </Flex>
  );
}
