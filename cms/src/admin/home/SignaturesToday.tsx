import { Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import type { Figures } from '../../../contract/home';
import { useSay } from '../say';
import { DayPlot } from './DayPlot';
import { useAnswers } from './use-answers';

const paths = ['/desk/figures'];

/** How many signed today, and the two weeks that led here. */
export default function SignaturesToday() {
  const say = useSay();
  const answers = useAnswers<[Figures]>(paths);
  if (answers.state === 'loading') return <Widget.Loading />;
  if (answers.state === 'failed') return <Widget.Error />;
  const [{ today, confirmed, days }] = answers.values;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <div>
        <Typography variant="alpha" tag="p">
          {say('hub.home.signedToday', { count: today.confirmed })}
        </Typography>
        <Typography textColor="neutral600" tag="p">
          {say('hub.home.waitingToday', { count: today.waiting })} {say('hub.home.signedEver', { count: confirmed })}
        </Typography>
      </div>
      <DayPlot days={days} />
    </Flex>
  );
}
