import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { Figures } from '../../../contract/home';
import { useSay } from '../say';
import { colour } from '../theme';
import { barsOf } from './bars';

const size = { width: 280, height: 44 };
const Plot = styled.svg`
  display: block;
  width: 100%;
  height: auto;
  color: ${colour('primary600')};
`;
const Ground = styled.line`
  stroke: ${colour('neutral300')};
`;
const Ends = styled.div`
  display: flex;
  justify-content: space-between;
  color: ${colour('neutral600')};
  font-size: 1.2rem;
  line-height: 1.8rem;
`;

/** One bar a day, today in full colour. Whoever does not see it hears each day with its number. */
export function DayPlot({ days }: Pick<Figures, 'days'>) {
  const say = useSay();
  const intl = useIntl();
  const name = (day: string) => intl.formatDate(day, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const bars = barsOf(
    days.map(({ confirmed }) => confirmed),
    size,
  );
  const spoken = days.map(({ day, confirmed }) => `${name(day)}: ${intl.formatNumber(confirmed)}`).join('; ');
  const [first] = days;
  return (
    <div>
      <Plot
        viewBox={`0 0 ${size.width} ${size.height + 1}`}
        role="img"
        aria-label={say('hub.home.plot', { days: spoken })}
      >
        {bars.map((bar, index) => (
          <rect
            key={days[index]?.day}
            {...bar}
            rx={1.5}
            fill="currentColor"
            opacity={index === days.length - 1 ? 1 : 0.55}
          />
        ))}
        <Ground x1={0} x2={size.width} y1={size.height + 0.5} y2={size.height + 0.5} />
      </Plot>
      <Ends aria-hidden>
        <span>{name(first.day)}</span>
        <span>{say('hub.home.today')}</span>
      </Ends>
    </div>
  );
}
