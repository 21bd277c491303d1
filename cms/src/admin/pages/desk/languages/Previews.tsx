import { Button, Typography } from '@strapi/design-system';
import { Eye } from '@strapi/icons';
import { useState } from 'react';
import type { Language } from '../../../../../contract/desk';
import { useSay } from '../../../say';
import type { DeskClient, Preview } from '../exchange/desk-client';
import { useTask } from '../../../exchange/use-task';
import { useTell } from '../exchange/use-tell';

interface Props {
  client: DeskClient;
  language: Language;
  titleId: string;
}

/** Links to the pages as this language shows them, before anybody else sees them. They expire, so they are made when asked for. */
export function Previews({ client, language, titleId }: Props) {
  const say = useSay();
  const [links, setLinks] = useState<readonly Preview[] | null>(null);
  const { busy, trouble, run } = useTask(useTell());
  const ask = () => void run(async () => setLinks(await client.previews(language.code)));
  return (
    <>
      <Button
        {...{ size: 'S', variant: 'tertiary', loading: busy, onClick: ask }}
        startIcon={<Eye />}
        aria-describedby={titleId}
      >
        {say('hub.desk.languages.preview')}
      </Button>
      <Typography tag="div" width="100%" role="status" textColor="neutral800">
        {trouble}
        {links?.length === 0 && say('hub.desk.languages.noPreview')}
        {links && links.length > 0 && (
          <ul>
            {links.map(({ title, url }) => (
              <li key={url}>
                <Typography tag="a" href={url} target="_blank" rel="noreferrer" textColor="primary700">
                  <bdi>{title}</bdi> {say('hub.desk.languages.newTab')}
                </Typography>
              </li>
            ))}
          </ul>
        )}
      </Typography>
    </>
  );
}
