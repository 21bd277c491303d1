import { Field } from '@strapi/design-system';
import { useState } from 'react';
import * as z from 'zod';
import { uploadedImport, type UploadedImport } from '../../../../../../contract/signature-import';
import { useAnnounce } from '../../../../Announcer';
import { useRawPost } from '../../../../exchange/use-raw-post';
import { useTask } from '../../../../exchange/use-task';
import { useSay } from '../../../../say';
import { useTellFile } from './use-tell-file';

interface Props {
  campaign: string;
  onUploaded: (file: UploadedImport) => void;
}

const answer = z.object({ data: uploadedImport });

/** The CSV: it goes up as soon as it is chosen, is sealed, and nothing is made of it before somebody says so. */
export function FileField({ campaign, onUploaded }: Props) {
  const say = useSay();
  const announce = useAnnounce();
  const post = useRawPost();
  const { busy, trouble, run } = useTask(useTellFile());
  const [taken, setTaken] = useState(0);
  const take = (file: File) =>
    run(async () => {
      const { data } = answer.parse(await post(`/signature-desk/campaigns/${campaign}/imports`, file, 'text/csv'));
      announce(say('hub.signatures.paper.import.uploaded', { count: data.rows }));
      setTaken((before) => before + 1);
      onUploaded(data);
    });
  return (
    <Field.Root hint={say('hub.signatures.paper.import.fileHint')} {...(trouble !== null && { error: trouble })}>
      <Field.Label>{say('hub.signatures.paper.import.file')}</Field.Label>
      <Field.Input
        key={taken}
        {...{ type: 'file', accept: '.csv,text/csv', disabled: busy, name: 'import' }}
        onChange={({ target }: { target: HTMLInputElement }) => {
          const file = target.files?.[0];
          if (file) void take(file);
        }}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
