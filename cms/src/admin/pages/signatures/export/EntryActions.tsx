import { Button, Flex, Typography } from '@strapi/design-system';
import { Cross, Download, Trash } from '@strapi/icons';
import { useId } from 'react';
import { exportLink, type ExportView } from '../../../../../contract/export';
import { useAnnounce } from '../../../Announcer';
import { useTask } from '../../../exchange/use-task';
import { useSay } from '../../../say';
import { useSignatureDesk } from '../exchange/use-signature-desk';
import { useTell } from '../exchange/use-tell';
import { followLink } from './follow-link';
import { isUnderWay } from './use-exports';

interface Props {
  one: ExportView;
  titleId: string;
  onChanged: () => void;
}

/** Fetching it, for who ordered it; ending it early, for everybody who works here. */
export function EntryActions({ one, titleId, onChanged }: Props) {
  const say = useSay();
  const announce = useAnnounce();
  const { send, drop } = useSignatureDesk();
  const { busy, trouble, run } = useTask(useTell());
  const button = useId();
  const fetchIt = () =>
    void run(async () => {
      const { path } = await send(`/exports/${one.id}/link`, {}, exportLink);
      followLink(path);
      announce(say('hub.signatures.export.downloading'));
    });
  const end = () =>
    void run(async () => {
      await drop(`/exports/${one.id}`);
      onChanged();
    });
  const named = (name: string) => ({ id: `${button}-${name}`, 'aria-labelledby': `${button}-${name} ${titleId}` });
  if (!isUnderWay(one) && one.state !== 'ready') return null;
  return (
    <Flex gap={2} wrap="wrap">
      {one.state === 'ready' && one.mine && (
        <Button {...named('fetch')} startIcon={<Download />} loading={busy} onClick={fetchIt}>
          {say('hub.signatures.export.download')}
        </Button>
      )}
      <Button
        {...named('end')}
        variant="tertiary"
        startIcon={one.state === 'ready' ? <Trash /> : <Cross />}
        disabled={busy}
        onClick={end}
      >
        {say(one.state === 'ready' ? 'hub.signatures.export.delete' : 'hub.signatures.export.cancel')}
      </Button>
      {one.state === 'ready' && !one.mine && (
        <Typography textColor="neutral700">{say('hub.signatures.export.theirs')}</Typography>
      )}
      <Typography role="alert" textColor="danger700">
        {trouble}
      </Typography>
    </Flex>
  );
}
