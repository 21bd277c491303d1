import { Button, Field, Flex, SingleSelect, SingleSelectOption, Textarea } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { longestBanner, type Banner, type DialsPage } from '../../../../../contract/dials';
import { useSay } from '../../../say';
import { isRightToLeft } from '../../../fields/written-in';
import { Dial } from './Dial';
import { UntilField } from './UntilField';
import { useTurn } from './use-turn';

const written = (texts: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));

/** A short text for all pages, in as many of the public languages as somebody can write it. */
export function BannerDial({ dials: { banner }, locales }: Pick<DialsPage, 'dials' | 'locales'>) {
  const say = useSay();
  const turn = useTurn();
  const [kind, setKind] = useState<Banner['kind']>(banner?.kind ?? 'notice');
  const [until, setUntil] = useState(banner?.until ?? '');
  const [texts, setTexts] = useState<Record<string, string>>(banner?.texts ?? {});
  const show = () =>
    turn({ dial: 'banner', banner: { kind, until: until.trim() === '' ? null : until.trim(), texts: written(texts) } });
  return (
    <Dial title="hub.signatures.dials.banner.title" help="hub.signatures.dials.banner.help">
      <Field.Root width="32rem" maxWidth="100%">
        <Field.Label>{say('hub.signatures.dials.banner.kind')}</Field.Label>
        <SingleSelect value={kind} onChange={(next) => setKind(next === 'alert' ? 'alert' : 'notice')}>
          <SingleSelectOption value="notice">{say('hub.signatures.dials.banner.notice')}</SingleSelectOption>
          <SingleSelectOption value="alert">{say('hub.signatures.dials.banner.alert')}</SingleSelectOption>
        </SingleSelect>
      </Field.Root>
      {locales.map((locale) => (
        <BannerText
          key={locale}
          {...{ locale, text: texts[locale] ?? '' }}
          onChange={(text) => setTexts((before) => ({ ...before, [locale]: text }))}
        />
      ))}
      <UntilField value={until} onChange={setUntil} />
      <Flex gap={2} wrap="wrap">
        <Button variant="secondary" onClick={show}>
          {say('hub.signatures.dials.banner.show')}
        </Button>
        {banner && (
          <Button variant="tertiary" onClick={() => turn({ dial: 'banner', banner: null })}>
            {say('hub.signatures.dials.banner.remove')}
          </Button>
        )}
      </Flex>
    </Dial>
  );
}

function BannerText({ locale, text, onChange }: { locale: string; text: string; onChange: (text: string) => void }) {
  const say = useSay();
  const intl = useIntl();
  const language = intl.formatDisplayName(locale, { type: 'language' }) ?? locale;
  return (
    <Field.Root>
      <Field.Label>{say('hub.signatures.dials.banner.text', { language })}</Field.Label>
      <Textarea
        {...{ value: text, maxLength: longestBanner, lang: locale, dir: isRightToLeft(locale) ? 'rtl' : 'ltr' }}
        onChange={({ target }) => onChange(target.value.replaceAll(/\p{Cc}/gu, ' '))}
      />
    </Field.Root>
  );
}
