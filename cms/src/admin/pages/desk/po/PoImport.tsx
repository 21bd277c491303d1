import { Button, Field, Flex, Loader, Typography } from '@strapi/design-system';
import type { Language } from '../../../../../contract/desk';
import { Dialog } from '../../../Dialog';
import { isolated } from '../../../isolated';
import { useSay } from '../../../say';
import type { DeskClient } from '../exchange/desk-client';
import { Trouble } from '../Trouble';
import { ImportPlan } from './ImportPlan';
import { useImport, type Stage } from './use-import';

interface Props {
  client: DeskClient;
  language: Language;
  onImported: () => void;
  onClose: () => void;
}

/** A PO file comes in: first what it would change and what is refused, and only then, when somebody says so, the change. */
export function PoImport({ client, language, onImported, onClose }: Props) {
  const say = useSay();
  const { stage, ask } = useImport(client, language.code, onImported);
  const nothingToDo = stage.at === 'plan' && stage.answer.changed.length + stage.answer.confirmed === 0;
  return (
    <Dialog
      title={say('hub.desk.po.title', { name: isolated(language.name) })}
      leave={say(stage.at === 'done' ? 'hub.desk.close' : 'hub.desk.cancel')}
      onClose={onClose}
      action={
        stage.at === 'plan' && (
          <Button disabled={nothingToDo} onClick={() => ask(stage.po, false)}>
            {say('hub.desk.po.confirm')}
          </Button>
        )
      }
    >
      <Flex direction="column" alignItems="stretch" gap={4} aria-live="polite">
        {stage.at !== 'done' && <FileField onFile={(po) => ask(po, true)} />}
        <Outcome {...{ stage, ask, language }} />
      </Flex>
    </Dialog>
  );
}

interface OutcomeProps {
  stage: Stage;
  ask: (po: string, dry: boolean) => void;
  language: Language;
}

function Outcome({ stage, ask, language }: OutcomeProps) {
  const say = useSay();
  switch (stage.at) {
    case 'choose':
      return null;
    case 'asking':
      return <Loader>{say(stage.dry ? 'hub.desk.po.reading' : 'hub.desk.po.importing')}</Loader>;
    case 'refused':
      return <Trouble refusal={stage.refusal} again={() => ask(stage.po, stage.dry)} />;
    case 'plan':
      return <ImportPlan answer={stage.answer} done={false} language={language} />;
    case 'done':
      return (
        <>
          <Typography fontWeight="bold" tag="p">
            {say('hub.desk.po.done')}
          </Typography>
          <ImportPlan answer={stage.answer} done language={language} />
        </>
      );
  }
}

function FileField({ onFile }: { onFile: (po: string) => void }) {
  const say = useSay();
  return (
    <Field.Root hint={say('hub.desk.po.hint')}>
      <Field.Label>{say('hub.desk.po.file')}</Field.Label>
      <Field.Input
        type="file"
        accept=".po,text/x-gettext-translation"
        onChange={({ target }) => void target.files?.[0]?.text().then(onFile)}
      />
      <Field.Hint />
    </Field.Root>
  );
}
