import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import type { SignatureStory } from '../../../../../contract/found-signatures';
import { isRightToLeft } from '../../../fields/written-in';
import { useSay, type Sentence } from '../../../say';
import { useNames } from '../names';
import { Facts } from './parts';

/** A moment as the panel writes it. */
function Moment({ at }: { at: string | null }) {
  const say = useSay();
  const intl = useIntl();
  if (at === null) return <>{say('hub.signatures.find.never')}</>;
  return <time dateTime={at}>{intl.formatDate(at, { dateStyle: 'long', timeStyle: 'short' })}</time>;
}

/** When, what, and with which words: nothing of it was typed by who signed. */
export function StoryFacts({ story }: { story: SignatureStory }) {
  const say = useSay();
  const names = useNames();
  const { campaign, mailsSent, mailsLeft, country, language, kept, network } = story;
  const facts: [Sentence, ReactNode][] = [
    [
      'hub.signatures.campaign',
      campaign ? <bdi key="title">{campaign.title}</bdi> : say('hub.signatures.find.campaignGone'),
    ],
    ['hub.signatures.find.signedAt', <Moment key="signed" at={story.signedAt} />],
    ['hub.signatures.find.confirmedAt', <Moment key="confirmed" at={story.confirmedAt} />],
    ['hub.signatures.find.remindedAt', <Moment key="reminded" at={story.remindedAt} />],
    ['hub.signatures.find.mailsSent', say('hub.signatures.find.mailsOf', { sent: mailsSent, left: mailsLeft })],
    ['hub.signatures.find.country', names.country(country)],
    ['hub.signatures.find.language', names.language(language)],
    ['hub.signatures.find.text', <SignedText key="text" story={story} />],
    ...(network === null ? [] : [networkFact(network)]),
    ['hub.signatures.find.typed', say(kept ? 'hub.signatures.find.kept' : 'hub.signatures.find.gone')],
    ...(story.source === null ? [] : [sourceFact(story.source, story.collectedOn)]),
    ['hub.signatures.find.consent', <Consent key="consent" story={story} />],
  ];
  return (
    <Facts>
      {facts.map(([name, fact]) => (
        <div key={name}>
          <dt>{say(name)}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </Facts>
  );
}

const networkFact = (network: string): [Sentence, ReactNode] => [
  'hub.signatures.find.network',
  <bdi key="network" dir="ltr">
    {network}
  </bdi>,
];

const sourceFact = (source: string, day: string | null): [Sentence, ReactNode] => [
  'hub.signatures.paper.import.source',
  <span key="source">
    <bdi>{source}</bdi> {day && <time dateTime={day}>({day})</time>}
  </span>,
];

function Consent({ story: { consent } }: { story: SignatureStory }) {
  const say = useSay();
  if (!consent) return <>{say('hub.signatures.find.unknown')}</>;
  const { text, locale } = consent;
  return (
    <span lang={locale} dir={isRightToLeft(locale) ? 'rtl' : 'ltr'}>
      {text}
    </span>
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
