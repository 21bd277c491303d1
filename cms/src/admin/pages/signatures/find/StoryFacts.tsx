import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { SignatureStory } from '../../../../../contract/found-signatures';
import { isRightToLeft } from '../../../fields/written-in';
import { useSay } from '../../../say';
import { useNames } from './names';
import { Facts } from './parts';

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** When, what, and with which words: nothing of it was typed by who signed. */
export function StoryFacts({ story }: { story: SignatureStory }) {
  const say = useSay();
  const intl = useIntl();
  const names = useNames();
  const at = (moment: string | null) =>
    moment === null ? (
      say('hub.signatures.find.never')
    ) : (
      <time dateTime={moment}>{intl.formatDate(moment, { dateStyle: 'long', timeStyle: 'short' })}</time>
    );
  const {
    campaign,
    signedAt,
    confirmedAt,
    remindedAt,
    mailsSent,
    mailsLeft,
    country,
    language,
    consent,
    kept,
    network,
  } = story;
  return (
    <Facts>
      <Fact name={say('hub.signatures.campaign')}>
        {campaign ? <bdi>{campaign.title}</bdi> : say('hub.signatures.find.campaignGone')}
      </Fact>
      <Fact name={say('hub.signatures.find.signedAt')}>{at(signedAt)}</Fact>
      <Fact name={say('hub.signatures.find.confirmedAt')}>{at(confirmedAt)}</Fact>
      <Fact name={say('hub.signatures.find.remindedAt')}>{at(remindedAt)}</Fact>
      <Fact name={say('hub.signatures.find.mailsSent')}>
        {say('hub.signatures.find.mailsOf', { sent: mailsSent, left: mailsLeft })}
      </Fact>
      <Fact name={say('hub.signatures.find.country')}>{names.country(country)}</Fact>
      <Fact name={say('hub.signatures.find.language')}>{names.language(language)}</Fact>
      <Fact name={say('hub.signatures.find.text')}>
        <SignedText story={story} />
      </Fact>
      {network !== null && (
        <Fact name={say('hub.signatures.find.network')}>
          <bdi dir="ltr">{network}</bdi>
        </Fact>
      )}
      <Fact name={say('hub.signatures.find.typed')}>
        {say(kept ? 'hub.signatures.find.kept' : 'hub.signatures.find.gone')}
      </Fact>
      <Fact name={say('hub.signatures.find.consent')}>
        {consent ? (
          <span lang={consent.locale} dir={isRightToLeft(consent.locale) ? 'rtl' : 'ltr'}>
            {consent.text}
          </span>
        ) : (
          say('hub.signatures.find.unknown')
        )}
      </Fact>
    </Facts>
  );
}

function SignedText({ story: { signedText } }: { story: SignatureStory }) {
  const say = useSay();
  const names = useNames();
  if (!signedText) return <>{say('hub.signatures.find.unknown')}</>;
  const { number, locale, address } = signedText;
  const called = say('hub.signatures.find.textNumber', { number, language: names.language(locale) });
  return address === null ? (
    <>{called}</>
  ) : (
    <a href={address} target="_blank" rel="noreferrer">
      {called}
    </a>
  );
}
