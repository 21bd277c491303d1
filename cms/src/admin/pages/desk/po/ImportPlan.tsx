import { Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { ImportAnswer, Language } from '../../../../../contract/desk';
import { useSay } from '../../../say';
import { colour } from '../../../theme';
import { refusalFor, useTell } from '../exchange/use-tell';
import { fieldSentence } from '../row/where-used';
import { isolated } from '../../../isolated';
import { Difference } from '../row/Difference';

const List = styled.ul`
  display: grid;
  gap: 12px;
  & > li {
    padding-block-end: 12px;
    border-block-end: 1px solid ${colour('neutral200')};
    overflow-wrap: anywhere;
  }
`;

interface Props {
  answer: ImportAnswer;
  /** Whether it has happened, or would. */
  done: boolean;
  language: Language;
}

/** What a PO file changes in a language, what of it is refused and why, and what stays. */
export function ImportPlan({ answer, done, language }: Props) {
  const say = useSay();
  const tell = useTell();
  const { changed, confirmed, unchanged, refused } = answer;
  const counts = { changed: changed.length, confirmed, unchanged, refused: refused.length };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography tag="p" data-plan>
        {say(done ? 'hub.desk.po.result' : 'hub.desk.po.plan', counts)}
      </Typography>
      {refused.length > 0 && (
        <>
          <Typography tag="h3" variant="delta">
            {say('hub.desk.po.refused')}
          </Typography>
          <List>
            {refused.map(({ id, name, objection }) => (
              <li key={id}>
                <Typography fontWeight="semiBold">{name || id}</Typography>
                <Typography tag="p" textColor="danger700">
                  {tell(refusalFor(objection))}
                </Typography>
              </li>
            ))}
          </List>
        </>
      )}
      {changed.length > 0 && <Changed {...{ changed, language }} />}
    </Flex>
  );
}

function Changed({ changed, language }: { changed: ImportAnswer['changed']; language: Language }) {
  const say = useSay();
  const { code, direction } = language;
  const titleOf = (id: string, name: string, field: string): string => {
    const sentence = fieldSentence(id.split(':')[0] ?? '', field);
    return sentence && !id.startsWith('message:') ? `${isolated(name)} › ${say(sentence)}` : name;
  };
  return (
    <>
      <Typography tag="h3" variant="delta">
        {say('hub.desk.po.changed')}
      </Typography>
      <List>
        {changed.map(({ id, name, field, from, to }) => (
          <li key={id}>
            <Difference
              title={titleOf(id, name, field)}
              earlier={from}
              later={to}
              locale={code}
              direction={direction}
            />
          </li>
        ))}
      </List>
    </>
  );
}
