import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { textStates, type Progress, type TextState } from '../../../../contract/desk';
import { useSay } from '../../say';
import { colour } from '../../theme';
import { stateColours } from './row/state-colours';
import { percentDone } from './texts/progress';

const Bar = styled.div`
  display: flex;
  height: 8px;
  overflow: hidden;
  border-radius: 4px;
  background: ${colour('neutral200')};
`;
const Part = styled.div<{ $state: TextState; $share: number }>`
  flex: 0 0 ${({ $share }) => $share * 100}%;
  background: ${({ $state, theme }) => colour(`${stateColours[$state]}600`)({ theme })};
  @media (forced-colors: active) {
    background: CanvasText;
    border-inline-end: 1px solid Canvas;
  }
`;

/** How far a language is: a bar for the eye, the same in words below it. What is done comes first. */
export function ProgressOf({ progress }: { progress: Progress }) {
  const say = useSay();
  return (
    <Box data-progress={percentDone(progress)}>
      <Bar aria-hidden>
        {[...textStates].reverse().map((state) => (
          <Part key={state} $state={state} $share={progress.total === 0 ? 0 : progress[state] / progress.total} />
        ))}
      </Bar>
      <Typography variant="pi" textColor="neutral700" tag="p" paddingTop={1}>
        {say('hub.desk.progress', { ...progress, percent: percentDone(progress) })}
      </Typography>
    </Box>
  );
}
