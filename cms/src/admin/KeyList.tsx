import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useSay, type Sentence } from './say';
import { colour } from './theme';

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
/** What is written on the keys that are held. */
export const held = apple
  ? { control: '⌘', shift: '⇧', option: '⌥' }
  : { control: 'Ctrl', shift: 'Shift', option: 'Alt' };

/** Keys that are pressed together, and what they do. */
export type KeyMeaning = readonly [keys: readonly string[], does: Sentence];

/** What the keys of a page do, folded. */
export function KeyList({ title, keys }: { title: Sentence; keys: readonly KeyMeaning[] }) {
  const say = useSay();
  return (
    <Typography tag="div" textColor="neutral700">
      <details>
        <Summary>{say(title)}</Summary>
        <List>
          {keys.map(([together, sentence]) => (
            <div key={sentence} style={{ display: 'contents' }}>
              <dt>
                {together.map((key, place) => (
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
