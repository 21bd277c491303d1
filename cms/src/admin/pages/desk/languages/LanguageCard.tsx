import { Badge, Flex, LinkButton, Switch, Typography } from '@strapi/design-system';
import { Pencil } from '@strapi/icons';
import { useId, useState } from 'react';
import { Link } from 'react-router-dom';
import type { Language } from '../../../../../contract/desk';
import { isolated } from '../../../isolated';
import { useSay } from '../../../say';
import { useAnnounce } from '../../../Announcer';
import type { DeskClient } from '../exchange/desk-client';
import { ProgressOf } from '../ProgressOf';
import { Previews } from './Previews';
import { PublicChange } from './PublicChange';

interface Props {
  client: DeskClient;
  language: Language;
  onChange: (language: Language) => void;
}

/** One language: how far it is, whether the world sees it, and how it would look. */
export function LanguageCard({ client, language, onChange }: Props) {
  const say = useSay();
  const id = useId();
  const { code, progress, source } = language;
  const translated = !source || progress.total > 0;
  return (
    <Flex
      {...{ direction: 'column', alignItems: 'stretch', gap: 3, padding: 5, background: 'neutral0' }}
      hasRadius
      data-language={code}
    >
      <Name language={language} id={id} />
      {translated && <ProgressOf progress={progress} />}
      {!source && <PublicSwitch {...{ client, language, onChange }} />}
      <Flex gap={2} wrap="wrap">
        {translated && (
          <LinkButton
            {...{ tag: Link, to: `../?locale=${code}`, size: 'S', variant: 'secondary' }}
            startIcon={<Pencil />}
            aria-describedby={id}
          >
            {say('hub.desk.languages.translate')}
          </LinkButton>
        )}
        {!source && <Previews {...{ client, language, titleId: id }} />}
      </Flex>
    </Flex>
  );
}

function Name({ language, id }: { language: Language; id: string }) {
  const say = useSay();
  const { code, name, direction, source } = language;
  return (
    <Flex justifyContent="space-between" gap={3}>
      <Typography tag="h2" variant="delta" id={id}>
        <bdi lang={code} dir={direction}>
          {name}
        </bdi>{' '}
        <Typography textColor="neutral600">{code}</Typography>
      </Typography>
      {source && <Badge>{say('hub.desk.languages.source')}</Badge>}
    </Flex>
  );
}

/** It never changes at once: first it says what readers would miss. */
function PublicSwitch({ client, language, onChange }: Props) {
  const say = useSay();
  const announce = useAnnounce();
  const [changing, setChanging] = useState(false);
  const name = isolated(language.name);
  const changed = (after: Language) => {
    setChanging(false);
    onChange(after);
    announce(say(after.public ? 'hub.desk.languages.nowPublic' : 'hub.desk.languages.nowHidden', { name }));
  };
  return (
    <Flex>
      <Switch
        checked={language.public}
        onLabel={say('hub.desk.languages.public')}
        offLabel={say('hub.desk.languages.hidden')}
        visibleLabels
        aria-label={say('hub.desk.languages.publicSwitch', { name })}
        onCheckedChange={() => setChanging(true)}
      />
      {changing && <PublicChange {...{ client, language }} onChanged={changed} onClose={() => setChanging(false)} />}
    </Flex>
  );
}
