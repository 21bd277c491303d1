import { styled } from 'styled-components';
import type { TextState } from '../../../../../contract/desk';
import { useSay } from '../../../say';
import { colour } from '../../../theme';
import { stateColours } from './state-colours';

/** Strapi's own badge of this size is too pale to be read (WCAG 1.4.3: 3.6 to 1). */
const Badge = styled.span<{ $state: TextState }>`
  padding: 2px 8px;
  border: 1px solid ${({ $state, theme }) => colour(`${stateColours[$state]}600`)({ theme })};
  border-radius: 4px;
  color: ${({ $state, theme }) => colour(`${stateColours[$state]}700`)({ theme })};
  background: ${({ $state, theme }) => colour(`${stateColours[$state]}100`)({ theme })};
  font-size: 1.2rem;
  font-weight: 600;
  white-space: nowrap;
`;

/** How far a text is, in a word. */
export function StateBadge({ state }: { state: TextState }) {
  const say = useSay();
  return (
    <Badge $state={state} data-state={state}>
      {say(`hub.desk.state.${state}`)}
    </Badge>
  );
}
