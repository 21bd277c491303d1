import { Button, Flex, Typography } from '@strapi/design-system';
import { Download, Upload } from '@strapi/icons';
import { useState } from 'react';
import type { Language } from '../../../../../contract/desk';
import { isolated } from '../../../isolated';
import { useSay } from '../../../say';
import { useAnnounce } from '../../../Announcer';
import type { DeskClient } from '../exchange/desk-client';
import { useTask } from '../../../exchange/use-task';
import { useTell } from '../exchange/use-tell';
import { PoImport } from './PoImport';
import { saveFile } from './save-file';

interface Props {
  client: DeskClient;
  language: Language;
  onImported: () => void;
}

/** A language as a PO file, out and in, for those who translate in Weblate, Poedit or by mail. */
export function PoExchange({ client, language, onImported }: Props) {
  const say = useSay();
  const announce = useAnnounce();
  const [importing, setImporting] = useState(false);
  const { busy, trouble, run } = useTask(useTell());
  const exportPo = () =>
    void run(async () => {
      saveFile(await client.exportPo(language.code), `${language.code}.po`);
      announce(say('hub.desk.po.exported', { name: isolated(language.name) }));
    });
  return (
    <Flex gap={2} wrap="wrap">
      <Button variant="tertiary" startIcon={<Download />} loading={busy} onClick={exportPo}>
        {say('hub.desk.po.export')}
      </Button>
      {language.writable && (
        <Button variant="tertiary" startIcon={<Upload />} onClick={() => setImporting(true)}>
          {say('hub.desk.po.import')}
        </Button>
      )}
      <Typography role="alert" textColor="danger700">
        {trouble}
      </Typography>
      {importing && <PoImport {...{ client, language, onImported }} onClose={() => setImporting(false)} />}
    </Flex>
  );
}
