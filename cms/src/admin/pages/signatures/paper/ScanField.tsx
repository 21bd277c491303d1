import { Button, Field, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import * as z from 'zod';
import { scanTypes, uploadedScan, type UploadedScan } from '../../../../../contract/paper';
import { useAnnounce } from '../../../Announcer';
import { useRawPost } from '../../../exchange/use-raw-post';
import { useTask } from '../../../exchange/use-task';
import { useSay } from '../../../say';
import { useTell } from '../exchange/use-tell';

interface Props {
  campaign: string;
  scan: UploadedScan | null;
  onScan: (scan: UploadedScan | null) => void;
}

const answer = z.object({ data: uploadedScan });

/** A scan of the sheets: it goes up as soon as it is chosen, and belongs to the entry once that is saved. */
export function ScanField({ campaign, scan, onScan }: Props) {
  const say = useSay();
  const intl = useIntl();
  const announce = useAnnounce();
  const post = useRawPost();
  const { busy, trouble, run } = useTask(useTell());
  const take = (file: File) =>
    run(async () => {
      const path = `/signature-desk/campaigns/${campaign}/paper-scans`;
      onScan(answer.parse(await post(path, file, 'application/octet-stream')).data);
      announce(say('hub.signatures.paper.scanHere'));
    });
  const size = intl.formatNumber((scan?.size ?? 0) / 1_000_000, {
    ...{ style: 'unit', unit: 'megabyte', maximumFractionDigits: 2 },
  });
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Field.Root hint={say('hub.signatures.paper.scanHint')} {...(trouble !== null && { error: trouble })}>
        <Field.Label>{say('hub.signatures.paper.scan')}</Field.Label>
        <Field.Input
          key={scan?.id}
          {...{ type: 'file', accept: scanTypes.join(), disabled: busy }}
          onChange={({ target }: { target: HTMLInputElement }) => {
            const file = target.files?.[0];
            if (file) void take(file);
          }}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      {scan && (
        <Flex gap={3} wrap="wrap" data-scan={scan.id}>
          <Typography>{say('hub.signatures.paper.scanIs', { size })}</Typography>
          <Button variant="tertiary" onClick={() => onScan(null)}>
            {say('hub.signatures.paper.scanDrop')}
          </Button>
        </Flex>
      )}
    </Flex>
  );
}
