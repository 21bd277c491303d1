import { Flex, Typography } from '@strapi/design-system';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { DeskComment } from '../../../../../contract/comments';
import { isRightToLeft } from '../../../fields/written-in';
import { isolated } from '../../../isolated';
import { useSay } from '../../../say';
import { colour } from '../../../theme';
import { Buttons } from './Buttons';
import { commandOf, strokeOf, type Command } from './command';
import { useNames } from '../names';
import type { CardActions } from './use-focus';
import { publishTo, withholdTo } from './verdicts';
import { Withholding } from './Withholding';
import { WrittenIn } from './WrittenIn';

const Card = styled.article`
  padding: 16px;
  background: ${colour('neutral0')};
  border: 1px solid ${colour('neutral200')};
  border-radius: 4px;
  &:focus,
  &:focus-within {
    outline: 2px solid ${colour('primary600')};
  }
`;

const Words = styled.blockquote`
  margin: 0;
  padding-block: 8px;
  font-size: 1.6rem;
  line-height: 1.5;
  color: ${colour('neutral800')};
  white-space: pre-line;
  overflow-wrap: anywhere;
`;

interface Props {
  comment: DeskComment;
  locales: readonly string[];
  actions: CardActions;
}

/** One comment, and what can be done with it. Its keys work wherever the focus is inside it. */
export function CommentCard({ comment, locales, actions }: Props) {
  const card = useRef<HTMLElement>(null);
  const [locale, setLocale] = useState(comment.locale);
  const [withholding, setWithholding] = useState(false);
  const to = withholdTo[comment.state];
  const corrected = locale === comment.locale ? {} : { locale };
  const publish = (): void => {
    const goal = publishTo[comment.state];
    if (goal) void actions.decide(comment, { to: goal, ...corrected });
  };
  const does: Record<Exclude<Command, 'undo'>, () => void> = {
    publish,
    withhold: () => setWithholding(to !== null),
    choose: () => comment.state === 'approved' && void actions.choose(comment),
    next: () => actions.go(comment, 1),
    previous: () => actions.go(comment, -1),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // What is typed belongs to the field: there, these keys delete a word and undo typing.
    if (event.target instanceof HTMLTextAreaElement) return;
    const command = commandOf(strokeOf(event));
    // Undoing is the whole page's (CommentDesk.tsx).
    if (command === null || command === 'undo') return;
    event.preventDefault();
    does[command]();
  };
  const giveUp = (): void => {
    setWithholding(false);
    card.current?.focus();
  };
  return (
    <Card ref={card} tabIndex={-1} onKeyDown={onKeyDown} data-comment={comment.signature} aria-label={useName(comment)}>
      <About comment={comment} />
      <Said {...{ comment, locale }} />
      <Flex gap={3} wrap="wrap" alignItems="end" paddingTop={2}>
        {!withholding && <Buttons comment={comment} publish={publish} withhold={does.withhold} choose={does.choose} />}
        {comment.state === 'undecided' && <WrittenIn {...{ locale, locales }} onChoose={setLocale} />}
      </Flex>
      {withholding && to && (
        <Withholding
          {...{ to, giveUp }}
          withhold={(reason, words) => void actions.decide(comment, { to, reason, words })}
        />
      )}
    </Card>
  );
}

function useName({ name, country }: DeskComment): string {
  const say = useSay();
  const names = useNames();
  const by = name === null ? say('hub.signatures.comments.nameless') : isolated(name);
  return say('hub.signatures.comments.by', { name: by, country: names.country(country) });
}

function About({ comment }: { comment: DeskComment }) {
  const say = useSay();
  const intl = useIntl();
  const names = useNames();
  const { day, reason, chosen, locale } = comment;
  const facts = [
    useName(comment),
    intl.formatDate(day, { dateStyle: 'medium', timeZone: 'UTC' }),
    isolated(names.language(locale)),
    chosen && say('hub.signatures.comments.chosen'),
    reason && say(`hub.signatures.comments.reason.${reason}`),
  ].filter((fact) => typeof fact === 'string');
  return (
    <Typography tag="p" textColor="neutral700">
      {facts.join(' · ')}
    </Typography>
  );
}

function Said({ comment: { text }, locale }: { comment: DeskComment; locale: string }) {
  const say = useSay();
  if (text === null) return <Typography tag="p">{say('hub.signatures.comments.unreadable')}</Typography>;
  return (
    <Words lang={locale} dir={isRightToLeft(locale) ? 'rtl' : 'ltr'}>
      {text}
    </Words>
  );
}
