import { styled } from 'styled-components';
import type { UploadedImport } from '../../../../../../contract/signature-import';
import { useSay } from '../../../../say';
import { colour } from '../../../../theme';

/** Scrolls by itself, also by keyboard: a file may have more columns than a screen. */
const Room = styled.div`
  overflow-x: auto;
`;

const Table = styled.table`
  border-collapse: collapse;
  color: ${colour('neutral800')};
  font-size: 1.3rem;
  th,
  td {
    padding: 0.4rem 0.8rem;
    border: 1px solid ${colour('neutral200')};
    max-inline-size: 24rem;
    overflow-wrap: anywhere;
    text-align: start;
    vertical-align: top;
  }
`;

/** The first rows of a file, so that one sees what its columns hold. */
export function Sample({ columns, sample }: Pick<UploadedImport, 'columns' | 'sample'>) {
  const say = useSay();
  return (
    <Room role="region" aria-label={say('hub.signatures.paper.import.sample')} tabIndex={0}>
      <Table>
        <thead>
          <tr>
            {columns.map((column, place) => (
              <th key={place} scope="col">
                <bdi>{column || String(place + 1)}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map((row, line) => (
            <tr key={line}>
              {columns.map((_, place) => (
                <td key={place}>
                  <bdi>{row[place] ?? ''}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Room>
  );
}
