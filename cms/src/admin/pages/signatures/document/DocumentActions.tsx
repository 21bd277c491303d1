import { Button, Flex } from '@strapi/design-system';
import { Download, Trash } from '@strapi/icons';
import { useRef, useState, type MouseEvent } from 'react';
import type { DeliveryDocument } from '../../../../../contract/delivery-document';
import { useSay } from '../../../say';
import { ReasonForm } from './ReasonForm';

interface Props {
  document: DeliveryDocument;
  titleId: string;
  onRemoved: () => void;
}

/** Taking a document and removing it. Both ask why; when that is over the focus is again where it was. */
export function DocumentActions({ document, titleId, onRemoved }: Props) {
  const say = useSay();
  const [asking, setAsking] = useState<'file' | 'removal' | null>(null);
  const asked = useRef<HTMLButtonElement | null>(null);
  const onClose = () => {
    setAsking(null);
    asked.current?.focus();
  };
  const opens = (what: 'file' | 'removal') => ({
    id: `${titleId}-${what}`,
    'aria-labelledby': `${titleId}-${what} ${titleId}`,
    'aria-expanded': asking === what,
    onClick: ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
      asked.current = currentTarget;
      setAsking(what);
    },
  });
  return (
    <>
      <Flex gap={2} wrap="wrap">
        {document.state === 'ready' && (
          <Button startIcon={<Download />} {...opens('file')}>
            {say('hub.signatures.document.download')}
          </Button>
        )}
        <Button variant="danger-light" startIcon={<Trash />} {...opens('removal')}>
          {say('hub.signatures.document.remove')}
        </Button>
      </Flex>
      {asking && <ReasonForm key={asking} {...{ document, asking, onClose, onRemoved }} />}
    </>
  );
}
