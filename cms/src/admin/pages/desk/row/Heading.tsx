import { Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import type { Text } from '../../../../../contract/desk';
import { useSay, type Say } from '../../../say';
import { StateBadge } from './StateBadge';
import { editorAddress, fieldSentence, helpSentence, typeSentence } from './where-used';

interface Props {
  id: string;
  noteId: string;
  text: Text;
  locale: string;
}

/** What there is to say about how it is used and written: of a message its note, of a field what its form says. */
export function notesOf(say: Say, { type, field, note, format }: Text): string[] {
  const help = type === 'message' ? null : helpSentence(type, field);
  const notes = [note, help === null ? '' : say(help), format === 'markup' ? say('hub.desk.markup') : ''];
  return notes.filter((each) => each !== '');
}

/** Which text it is, where it stands, and how far it is. */
export function Heading({ id, noteId, text, locale }: Props) {
  const say = useSay();
  const [type, field] = [typeSentence(text.type), fieldSentence(text.type, text.field)];
  const notes = notesOf(say, text);
  const isMessage = text.type === 'message';
  const where = [type ? say(type) : text.type, isMessage ? null : field ? say(field) : text.field];
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Flex justifyContent="space-between" alignItems="start" gap={3} wrap="wrap">
        <Typography
          id={id}
          tag="h2"
          variant="delta"
          fontWeight="semiBold"
          textColor="neutral800"
          style={{ overflowWrap: 'anywhere' }}
        >
          <bdi lang={isMessage ? undefined : text.sourceLanguage.code}>{text.name}</bdi>
        </Typography>
        <StateBadge state={text.state} />
      </Flex>
      <Flex gap={3} wrap="wrap">
        <Typography variant="pi" textColor="neutral600">
          {where.filter((part) => part !== null).join(' › ')}
        </Typography>
        <Link tag={RouterLink} to={editorAddress(text, locale)} aria-describedby={id}>
          {say('hub.desk.openEditor')}
        </Link>
      </Flex>
      {notes.length > 0 && (
        <Typography id={noteId} textColor="neutral600" tag="p">
          <span lang={text.note === '' ? undefined : 'en'} dir={text.note === '' ? undefined : 'ltr'}>
            {notes.join(' ')}
          </span>
        </Typography>
      )}
    </Flex>
  );
}
