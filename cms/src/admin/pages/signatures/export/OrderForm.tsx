import { Button, Flex, Typography } from '@strapi/design-system';
import { formats, purposes, type Format, type Purpose } from '../../../../../contract/export';
import { useSay } from '../../../say';
import { WhyField } from '../WhyField';
import { Choice } from './Choice';
import { ColumnsOf } from './ColumnsOf';
import { useOrder } from './use-order';

interface Props {
  campaign: string;
  confirmed: number;
  onOrdered: () => void;
}

/** What for decides what is in it; the reason is asked for before anything is made. */
export function OrderForm({ campaign, confirmed, onOrdered }: Props) {
  const say = useSay();
  const { order, busy, trouble, missing, ...chosen } = useOrder(campaign, onOrdered);
  const option = (name: `purpose.${Purpose}` | `format.${Format}`) => ({
    label: say(`hub.signatures.export.${name}`),
    hint: say(`hub.signatures.export.${name}.hint`),
  });
  return (
    <Flex
      {...{ tag: 'form', direction: 'column', alignItems: 'stretch', gap: 5, padding: 6, background: 'neutral0' }}
      hasRadius
      shadow="tableShadow"
      onSubmit={order}
      aria-label={say('hub.signatures.export.order')}
    >
      <Typography tag="p">{say('hub.signatures.export.confirmed', { confirmed })}</Typography>
      <Choice
        label={say('hub.signatures.export.purpose')}
        options={purposes.map((value) => ({ value, ...option(`purpose.${value}`) }))}
        chosen={chosen.purpose}
        onChoose={chosen.setPurpose}
      />
      <ColumnsOf purpose={chosen.purpose} />
      <Choice
        label={say('hub.signatures.export.format')}
        options={formats.map((value) => ({ value, ...option(`format.${value}`) }))}
        chosen={chosen.format}
        onChoose={chosen.setFormat}
      />
      <WhyField value={chosen.why} onChange={chosen.setWhy} error={missing} />
      <Flex gap={4} wrap="wrap">
        <Button type="submit" loading={busy}>
          {say('hub.signatures.export.order')}
        </Button>
        <Typography role="alert" textColor="danger700">
          {trouble}
        </Typography>
      </Flex>
    </Flex>
  );
}
