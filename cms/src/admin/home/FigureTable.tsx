import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { Figures } from '../../../contract/home';
import { kinds, type Kind } from '../../../contract/numbers';
import { useSay, type Sentence } from '../say';
import { colour } from '../theme';

const Table = styled.table`
  inline-size: 100%;
  color: ${colour('neutral800')};
  font-size: 1.3rem;
  line-height: 1.8rem;
  font-variant-numeric: tabular-nums;
  th,
  td {
    padding-block: 0.2rem;
    text-align: end;
  }
  th:first-child {
    text-align: start;
    overflow-wrap: anywhere;
  }
  thead th,
  tbody th {
    color: ${colour('neutral600')};
  }
`;

/** Scrolls by itself, since the tile around it is as high as its neighbours, and cannot be scrolled by keyboard. */
const Room = styled.div`
  max-block-size: 11rem;
  overflow: auto;
`;

/** For who hears the table; who sees it knows from the lines. */
const Unseen = styled.span`
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`;

const names: Record<Kind, Sentence> = {
  confirmed: 'hub.home.confirmed',
  paper: 'hub.home.paper',
  waiting: 'hub.home.waitingMail',
  withdrawn: 'hub.home.withdrawn',
  unconfirmed: 'hub.home.unconfirmed',
  invalidated: 'hub.home.invalidated',
};

interface Row {
  name: string;
  today: number;
  ever: number;
}

function Rows({ rows }: { rows: readonly Row[] }) {
  const intl = useIntl();
  return (
    <tbody>
      {rows.map(({ name, today, ever }, place) => (
        <tr key={`${String(place)} ${name}`}>
          <th scope="row">{name}</th>
          <td>{intl.formatNumber(today)}</td>
          <td>{intl.formatNumber(ever)}</td>
        </tr>
      ))}
    </tbody>
  );
}

function Head({ first }: { first: string }) {
  const say = useSay();
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        <th scope="col">{say('hub.home.today')}</th>
        <th scope="col">{say('hub.home.inAll')}</th>
      </tr>
    </thead>
  );
}

/** What became of the signatures, those of today and all; what there never was any of needs no line. */
export function FigureTable({ today, ever, campaigns }: Pick<Figures, 'today' | 'ever' | 'campaigns'>) {
  const say = useSay();
  const rows = kinds
    .filter((kind) => kind === 'confirmed' || ever[kind] !== 0)
    .map((kind) => ({ name: say(names[kind]), today: today[kind], ever: ever[kind] }));
  return (
    <Room role="region" aria-label={say('hub.home.figures')} tabIndex={0}>
      <Table>
        <caption>
          <Unseen>{say('hub.home.kind')}</Unseen>
        </caption>
        <Head first={say('hub.home.kind')} />
        <Rows rows={rows} />
      </Table>
      {campaigns.length > 0 && (
        <Table>
          <caption>
            <Unseen>{say('hub.home.byCampaign')}</Unseen>
          </caption>
          <Head first={say('hub.home.byCampaign')} />
          <Rows rows={campaigns.map(({ title, ...row }) => ({ name: title, ...row }))} />
        </Table>
      )}
    </Room>
  );
}
