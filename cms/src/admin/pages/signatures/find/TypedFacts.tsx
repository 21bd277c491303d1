import { Typography } from '@strapi/design-system';
import type { TypedEntry } from '../../../../../contract/found-signatures';
import { useSay } from '../../../say';
import { Facts, Panel } from './parts';

const fields = ['name', 'address', 'place', 'affiliation', 'comment'] as const;

/** What who signed has typed. It is nowhere but on this page, and gone with it. */
export function TypedFacts({ entry }: { entry: TypedEntry }) {
  const say = useSay();
  return (
    <Panel tag="section" aria-labelledby="typed" data-typed>
      <Typography tag="h3" variant="delta" id="typed">
        {say('hub.signatures.find.typed')}
      </Typography>
      <Facts>
        {fields.map((field) => (
          <div key={field}>
            <dt>{say(`hub.signatures.find.typed.${field}`)}</dt>
            <dd>{entry[field] === '' ? say('hub.signatures.find.typed.empty') : <bdi>{entry[field]}</bdi>}</dd>
          </div>
        ))}
      </Facts>
    </Panel>
  );
}
