import { Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import type { Figures } from '../../../contract/home';
import { useSay } from '../say';
import { DayPlot } from './DayPlot';
import { FigureTable } from './FigureTable';
import { useAnswers } from './use-answers';

const paths = ['/desk/figures'];

/** How many signed today, the two weeks that led here, and what became of all. */
export default function SignaturesToday() {
  const say = useSay();
  const answers = useAnswers<[Figures]>(paths);
  if (answers.state === 'loading') return <Widget.Loading />;
  if (answers.state === 'failed') return <Widget.Error />;
  const [{ today, ever, days, campaigns }] = answers.values;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Typography variant="alpha" tag="p">
        {say('hub.home.signedToday', { count: today.confirmed })}
      </Typography>
      <DayPlot days={days} />
      <FigureTable today={today} ever={ever} campaigns={campaigns} />
    </Flex>
  );
}
