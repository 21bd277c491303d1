import { Flex, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';
import { dialsPage, type DialsPage as Shown, type Turn } from '../../../../../contract/dials';
import { useAnnounce } from '../../../Announcer';
import { useLoaded } from '../../../exchange/use-loaded';
import { useSay } from '../../../say';
import { useCampaigns } from '../CampaignChoice';
import { useSignatureDesk } from '../exchange/use-signature-desk';
import { Refused } from '../Refused';
import { AskWhy } from './AskWhy';
import { BannerDial } from './BannerDial';
import { Choice } from './Choice';
import { Collecting } from './Collecting';
import { Dial } from './Dial';
import { Domains } from './Domains';
import { LimitsDial } from './LimitsDial';
import { Networks } from './Networks';
import { Turning, useTurn, type AskTurn } from './use-turn';

interface Asked {
  turn: Turn;
  after: (() => void) | undefined;
}

/** Everything that a manager can turn while signatures come in. */
export function DialsPage() {
  const say = useSay();
  const announce = useAnnounce();
  const { read } = useSignatureDesk();
  const ask = useCallback((signal: AbortSignal) => read('/dials', dialsPage, signal), [read]);
  const { loaded, reload, change } = useLoaded(ask);
  const [asked, setAsked] = useState<Asked | null>(null);
  const askTurn: AskTurn = useCallback((turn, after) => setAsked({ turn, after }), []);
  if (loaded.state === 'loading') return <Page.Loading>{say('hub.signatures.loading')}</Page.Loading>;
  if (loaded.state === 'refused') return <Refused refusal={loaded.refusal} again={reload} />;
  const turned = (now: Shown) => {
    asked?.after?.();
    change(() => now);
    setAsked(null);
    announce(say('hub.signatures.dials.saved'));
  };
  return (
    <Turning.Provider value={askTurn}>
      <Everything shown={loaded.value} />
      {asked && <AskWhy turn={asked.turn} onTurned={turned} onClose={() => setAsked(null)} />}
    </Turning.Provider>
  );
}

function Everything({ shown }: { shown: Shown }) {
  const say = useSay();
  const { loaded: campaigns } = useCampaigns();
  const { dials, limits, defaults, locales } = shown;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} data-dials>
      <Typography textColor="neutral700">{say('hub.signatures.dials.intro')}</Typography>
      <Collecting dials={dials} campaigns={campaigns.state === 'here' ? campaigns.value : []} />
      <Positions dials={dials} />
      <BannerDial key={JSON.stringify(dials.banner)} {...{ dials, locales }} />
      <Networks networks={dials.networks} />
      <Domains domains={dials.domains} />
      <LimitsDial key={JSON.stringify(limits)} {...{ limits, defaults }} />
    </Flex>
  );
}

/** The dials that have a few positions. A dial that was turned starts from its new one. */
function Positions({ dials: { mails, moderation } }: Pick<Shown, 'dials'>) {
  const turn = useTurn();
  return (
    <>
      <Dial title="hub.signatures.dials.mails.title" help="hub.signatures.dials.mails.help">
        <Choice
          key={mails}
          label="hub.signatures.dials.mails.which"
          value={mails}
          options={[
            ['all', 'hub.signatures.dials.mails.all'],
            ['no-updates', 'hub.signatures.dials.mails.no-updates'],
            ['none', 'hub.signatures.dials.mails.none'],
          ]}
          onSave={(chosen) => turn({ dial: 'mails', mails: chosen })}
        />
      </Dial>
      <Dial title="hub.signatures.dials.moderation.title" help="hub.signatures.dials.moderation.help">
        <Choice
          key={moderation}
          label="hub.signatures.dials.moderation.which"
          value={moderation}
          options={[
            ['before', 'hub.signatures.dials.moderation.before'],
            ['off', 'hub.signatures.dials.moderation.off'],
          ]}
          onSave={(chosen) => turn({ dial: 'moderation', moderation: chosen })}
        />
      </Dial>
    </>
  );
}
