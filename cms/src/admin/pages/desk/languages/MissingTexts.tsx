import { Loader, Typography } from '@strapi/design-system';
import { useCallback } from 'react';
import { styled } from 'styled-components';
import type { Language } from '../../../../../contract/desk';
import { useSay } from '../../../say';
import type { DeskClient } from '../exchange/desk-client';
import { useLoaded } from '../../../exchange/use-loaded';
import { Trouble } from '../Trouble';

const Names = styled.ul`
  display: grid;
  gap: 4px;
  padding-inline-start: 16px;
  list-style: disc;
  overflow-wrap: anywhere;
`;

/** The texts that readers of the language would see in another one. */
export function MissingTexts({ client, language }: { client: DeskClient; language: Language }) {
  const say = useSay();
  const { code } = language;
  const ask = useCallback(
    (signal: AbortSignal) => client.texts({ locale: code, state: 'missing', type: null, search: '' }, null, signal),
    [client, code],
  );
  const { loaded, reload } = useLoaded(ask);
  if (loaded.state === 'loading') return <Loader>{say('hub.desk.loading')}</Loader>;
  if (loaded.state === 'refused') return <Trouble refusal={loaded.refusal} again={reload} />;
  const { data, meta } = loaded.value;
  const more = meta.progress.missing - data.length;
  return (
    <Typography tag="div" data-missing>
      <p>{say('hub.desk.languages.missing', { count: meta.progress.missing })}</p>
      <Names>
        {data.map(({ id, name }) => (
          <li key={id}>
            <bdi>{name}</bdi>
          </li>
        ))}
        {more > 0 && <li>{say('hub.desk.languages.andMore', { count: more })}</li>}
      </Names>
    </Typography>
  );
}
