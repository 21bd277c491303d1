import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useSay, type Sentence } from '../../say';
import { colour } from '../../theme';

const List = styled.dl`
  display: grid;
  grid-template-columns: auto 1fr;
  gap: 6px 16px;
  padding-block: 8px;
  & kbd {
    font: inherit;
    padding: 1px 6px;
    border: 1px solid ${colour('neutral500')};
    border-radius: 4px;
    background: ${colour('neutral0')};
    white-space: nowrap;
  }
`;
const Summary = styled.summary`
  cursor: pointer;
  &:focus-visible {
    outline: 2px solid ${colour('primary600')};
    outline-offset: 2px;
  }
`;

const apple = navigator.userAgent.includes('Mac');
const [control, shift, option] = apple ? ['⌘', '⇧', '⌥'] : ['Ctrl', 'Shift', 'Alt'];
const keys: [string[], Sentence][] = [
  [[control, 'Enter'], 'hub.desk.key.saveAndNext'],
  [[control, 'S'], 'hub.desk.key.save'],
  [[control, shift, 'Enter'], 'hub.desk.key.stillRight'],
  [[option, '↓'], 'hub.desk.key.next'],
  [[option, '↑'], 'hub.desk.key.previous'],
  [['Esc'], 'hub.desk.key.giveBack'],
];

/** What the keys do inside a row. */
export function KeyList() {
  const say = useSay();
  return (
    <Typography tag="div" textColor="neutral700">
      <details>
        <Summary>{say('hub.desk.keys')}</Summary>
        <List>
          {keys.map(([held, sentence]) => (
            <div key={sentence} style={{ display: 'contents' }}>
              <dt>
                {held.map((key, place) => (
                  <span key={key}>
                    {place > 0 && ' + '}
                    <kbd>{key}</kbd>
                  </span>
                ))}
              </dt>
              <dd>{say(sentence)}</dd>
            </div>
          ))}
        </List>
      </details>
    </Typography>
  );
}
