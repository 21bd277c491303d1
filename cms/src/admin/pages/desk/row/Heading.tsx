import { Flex, Link, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import type { Language, Text } from '../../../../../contract/desk';
import { useSay } from '../../../say';
import { StateBadge } from './StateBadge';
import { editorAddress, fieldSentence, typeSentence } from './where-used';

interface Props {
  id: string;
  noteId: string;
  text: Text;
  source: Language;
  locale: string;
}

/** Whether there is something to say about how it is written or used. */
export const hasNote = ({ note, format }: Text): boolean => note !== '' || format === 'markup';

/** Which text it is, where it stands, and how far it is. */
export function Heading({ id, noteId, text, source, locale }: Props) {
  const say = useSay();
  const [type, field] = [typeSentence(text.type), fieldSentence(text.field)];
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
          <bdi lang={isMessage ? undefined : source.code}>{text.name}</bdi>
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
      {hasNote(text) && (
        <Typography id={noteId} textColor="neutral600" tag="p">
          {text.note || say('hub.desk.markup')}
        </Typography>
      )}
    </Flex>
  );
}
