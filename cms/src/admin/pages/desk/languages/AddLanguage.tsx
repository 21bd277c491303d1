import { Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState, type FormEvent } from 'react';
import { useIntl } from 'react-intl';
import type { Language } from '../../../../../contract/desk';
import { isolated } from '../../../isolated';
import { useSay, type Say } from '../../../say';
import { useAnnounce } from '../../../Announcer';
import type { DeskClient } from '../exchange/desk-client';
import { useTask } from '../../../exchange/use-task';
import { useTell } from '../exchange/use-tell';
import { CodeField } from './CodeField';
import { typedLanguage, type TypedLanguage } from './typed-language';

interface Props {
  client: DeskClient;
  known: readonly Language[];
  onAdded: (language: Language) => void;
}

/** A language joins by its code alone; its name is shown while somebody types, to see whether it is the one they mean. */
export function AddLanguage({ client, known, onAdded }: Props) {
  const say = useSay();
  const announce = useAnnounce();
  const { locale: panel } = useIntl();
  const [typed, setTyped] = useState('');
  const { busy, trouble, setTrouble, run } = useTask(useTell());
  const language = typedLanguage(typed, panel);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const objection = objectionTo(say, language, known);
    if (objection !== null) setTrouble(objection);
    else
      void run(async () => {
        const added = await client.addLanguage(language?.code ?? '');
        onAdded(added);
        setTyped('');
        announce(say('hub.desk.languages.added', { name: isolated(added.name) }));
      });
  };
  const change = (value: string) => {
    setTyped(value);
    setTrouble(null);
  };
  return (
    <form onSubmit={add} noValidate>
      <Flex direction="column" alignItems="stretch" gap={3} padding={5} background="neutral0" hasRadius>
        <Typography tag="h2" variant="delta">
          {say('hub.desk.languages.add')}
        </Typography>
        <CodeField typed={typed} error={trouble} onType={change} />
        <Typography tag="p" textColor="neutral700" role="status" minHeight="2rem" data-typed>
          {language && <NameOf language={language} />}
        </Typography>
        <Flex>
          <Button type="submit" loading={busy} startIcon={<Plus />}>
            {say('hub.desk.languages.add')}
          </Button>
        </Flex>
      </Flex>
    </form>
  );
}

function NameOf({ language: { code, own, inPanel } }: { language: TypedLanguage }) {
  const say = useSay();
  if (own === null && inPanel === null) return <>{say('hub.desk.languages.unknown', { code })}</>;
  return (
    <>
      {[own, inPanel].filter((name, place, all) => name !== null && all.indexOf(name) === place).join(' – ')} (
      <bdi>{code}</bdi>)
    </>
  );
}

function objectionTo(say: Say, language: TypedLanguage | null, known: readonly Language[]): string | null {
  if (!language) return say('hub.desk.languages.noCode');
  const there = known.find(({ code }) => code === language.code);
  return there ? say('hub.desk.languages.thereAlready', { name: isolated(there.name) }) : null;
}
