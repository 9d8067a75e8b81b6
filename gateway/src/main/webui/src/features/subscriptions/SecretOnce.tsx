import { Alert, Button, ClipboardCopy, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';

/** A webhook's secret, shown this once. */
export function SecretOnce({ secret, onClose }: { secret: string; onClose: () => void }) {
  return (
    <Modal variant="small" isOpen onClose={onClose} aria-labelledby="secret-title">
      <ModalHeader title="The webhook's secret" labelId="secret-title" />
      <ModalBody>
        <Alert isInline isPlain variant="warning" title="It is shown now and never again. Copy it to the receiver." />
        <ClipboardCopy isReadOnly hoverTip="Copy" clickTip="Copied" textAriaLabel="Secret" isCode>
          {secret}
        </ClipboardCopy>
        <p className="tocsin-quiet">The receiver checks with it that a message came from here (Standard Webhooks: header webhook-signature).</p>
      </ModalBody>
      <ModalFooter>
        <Button onClick={onClose}>I have copied it</Button>
      </ModalFooter>
    </Modal>
  );
}
