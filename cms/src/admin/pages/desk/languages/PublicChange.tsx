import { Button, Flex, Typography } from '@strapi/design-system';
import type { Language } from '../../../../../contract/desk';
import { Dialog } from '../../../Dialog';
import { isolated } from '../../../isolated';
import { useSay } from '../../../say';
import type { DeskClient } from '../exchange/desk-client';
import { useTask } from '../../../exchange/use-task';
import { useTell } from '../exchange/use-tell';
import { ProgressOf } from '../ProgressOf';
import { MissingTexts } from './MissingTexts';

interface Props {
  client: DeskClient;
  language: Language;
  onChanged: (language: Language) => void;
  onClose: () => void;
}

/** Before a language appears to the world, or goes from it: what that means, and what readers would miss. */
export function PublicChange({ client, language, onChanged, onClose }: Props) {
  const say = useSay();
  const { busy, trouble, run } = useTask(useTell());
  const { code, name, progress } = language;
  const will = language.public ? 'hide' : 'publish';
  const confirm = () => void run(async () => onChanged(await client.setPublic(code, !language.public)));
  return (
    <Dialog
      title={say(`hub.desk.languages.${will}Title`, { name: isolated(name) })}
      onClose={onClose}
      action={
        <Button variant={will === 'publish' ? 'default' : 'danger'} loading={busy} onClick={confirm}>
          {say(`hub.desk.languages.${will}`)}
        </Button>
      }
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography tag="p">{say(`hub.desk.languages.${will}Means`)}</Typography>
        {will === 'publish' && <ProgressOf progress={progress} />}
        {will === 'publish' && <MissingTexts {...{ client, language }} />}
        <Typography role="alert" tag="p" textColor="danger700">
          {trouble}
        </Typography>
      </Flex>
    </Dialog>
  );
}
