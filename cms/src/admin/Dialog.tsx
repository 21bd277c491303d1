import { Button, Modal } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { PanelDirection, usePanelDirection } from './PanelDirection';
import { useSay } from './say';

interface Props {
  title: string;
  /** The button that does what the dialog is about, where there is something to do. */
  action: ReactNode;
  /** The button that does not, when it is called something else than “Cancel”. */
  leave?: string;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog of ours: in the direction of the panel, and left by Escape, by its cross and by a button. */
export function Dialog({ title, action, leave, onClose, children }: Props) {
  const say = useSay();
  return (
    <Modal.Root open onOpenChange={(open) => open || onClose()}>
      <Modal.Content {...usePanelDirection()}>
        <Modal.Header closeLabel={say('hub.desk.close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <PanelDirection>{children}</PanelDirection>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">{leave ?? say('hub.desk.cancel')}</Button>
          </Modal.Close>
          {action}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
