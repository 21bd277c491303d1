import { Typography } from '@strapi/design-system';
import { useSay, type Sentence } from '../../../say';
import type { Refusal } from '../../../exchange/refusal';
import { useTell } from '../exchange/use-tell';
import type { Row } from './use-row';

/** Why the text was not saved. It is announced elsewhere, once; here it belongs to the field. */
export function Refused({ refusal, id }: { refusal: Refusal; id: string }) {
  const tell = useTell();
  return (
    <Typography id={id} textColor="danger700" fontWeight="semiBold" tag="p" data-refusal>
      {tell(refusal)}
    </Typography>
  );
}

const outcomes: Record<Row['state']['kind'], Sentence | null> = {
  idle: null,
  refused: null,
  saving: 'hub.desk.saving',
  saved: 'hub.desk.saved',
  published: 'hub.desk.published',
};

/** Whether what stands in the field is saved. */
export function Outcome({ row }: { row: Row }) {
  const say = useSay();
  const { kind } = row.state;
  const sentence = row.changed && kind !== 'saving' ? 'hub.desk.notSaved' : outcomes[kind];
  return (
    <Typography variant="pi" textColor="neutral700" data-outcome={kind}>
      {sentence && say(sentence)}
    </Typography>
  );
}
