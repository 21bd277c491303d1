import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { SignatureImport } from '../../../../../../contract/signature-import';
import { useAnnounce } from '../../../../Announcer';
import { useTask } from '../../../../exchange/use-task';
import { isolated } from '../../../../isolated';
import { useSay } from '../../../../say';
import { colour } from '../../../../theme';
import { useSignatureDesk } from '../../exchange/use-signature-desk';
import { FoundRows } from './FoundRows';
import { StartForm } from './StartForm';
import { useTellFile } from './use-tell-file';

const Bar = styled.progress`
  display: block;
  inline-size: 100%;
  block-size: 0.8rem;
  accent-color: ${colour('primary600')};
`;

interface Props {
  one: SignatureImport;
  reload: () => void;
}

/** One file: how far it is, what was found in it, and what can be done with it. */
export function ImportCard({ one, reload }: Props) {
  const say = useSay();
  const intl = useIntl();
  const { id, state, source, madeAt, madeBy, rows, passed } = one;
  const title = `import-${String(id)}`;
  const date = intl.formatDate(madeAt, { dateStyle: 'medium', timeStyle: 'short' });
  const named = source === null ? say('hub.signatures.paper.import.unnamed') : isolated(source);
  return (
    <Box
      {...{ tag: 'li', background: 'neutral0', padding: 5, hasRadius: true, shadow: 'tableShadow' }}
      {...{ 'data-import': id, 'data-state': state }}
    >
      <Typography tag="h3" fontWeight="bold" id={title}>
        {`${named} · ${say(`hub.signatures.paper.import.state.${state}`)}`}
      </Typography>
      <Typography tag="p" textColor="neutral700">
        {say('hub.signatures.paper.import.uploadedBy', { date, name: isolated(madeBy), rows })}
      </Typography>
      {(state === 'checking' || state === 'running') && <Bar aria-labelledby={title} max={rows} value={passed} />}
      {(state === 'checked' || state === 'running' || state === 'done') && <Numbers one={one} />}
      <FoundRows found={one.found} />
      {state === 'checked' && one.fresh > 0 && <StartForm {...{ one, reload }} />}
      {(state === 'uploaded' || state === 'checked') && <Drop {...{ one, reload }} />}
    </Box>
  );
}

function Numbers({ one: { state, fresh, known, repeated, refused } }: { one: SignatureImport }) {
  const say = useSay();
  const done = state !== 'checked';
  return (
    <Typography tag="p" data-numbers>
      {[
        say(done ? 'hub.signatures.paper.import.invited' : 'hub.signatures.paper.import.fresh', { count: fresh }),
        say('hub.signatures.paper.import.known', { count: known }),
        say('hub.signatures.paper.import.repeated', { count: repeated }),
        say('hub.signatures.paper.import.refused', { count: refused }),
      ].join(' · ')}
    </Typography>
  );
}

function Drop({ one: { id }, reload }: Props) {
  const say = useSay();
  const announce = useAnnounce();
  const [dropped, setDropped] = useState(false);
  const { drop } = useSignatureDesk();
  const { busy, trouble, run } = useTask(useTellFile());
  const forget = () =>
    run(async () => {
      await drop(`/imports/${String(id)}`);
      setDropped(true);
      announce(say('hub.signatures.paper.import.dropped'));
      reload();
    });
  return (
    <Flex direction="column" alignItems="flex-start" paddingTop={3}>
      <Button variant="danger-light" loading={busy} disabled={dropped} onClick={() => void forget()}>
        {say('hub.signatures.paper.import.drop')}
      </Button>
      <Typography role="alert" tag="p" textColor="danger700">
        {trouble}
      </Typography>
    </Flex>
  );
}
