import { Button, Form, FormGroup, Modal, ModalBody, ModalFooter, ModalHeader, TextArea } from '@patternfly/react-core';
import { useState } from 'react';
import type { CatalogueVersion } from '../../api/model';
import { ErrorNotice } from '../../ui/states';
import { useGoBack } from './changeCatalogue';

/** Nothing is lost by going back: it is a version of its own. */
export function GoBackDialog({ version, onClose }: { version: CatalogueVersion; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const goBack = useGoBack();
  return (
    <Modal variant="small" isOpen onClose={onClose} aria-labelledby="back-title">
      <ModalHeader title={`Go back to version ${version.version}?`} labelId="back-title" description={`A new version will hold that is equal to it (“${version.reason}”).`} />
      <ModalBody>
        {goBack.error !== null && <ErrorNotice what="Not done" error={goBack.error} />}
        <Form
          id="go-back"
          onSubmit={(event) => {
            event.preventDefault();
            goBack.mutate({ to: version.version, reason: reason.trim() }, { onSuccess: onClose });
          }}
        >
          <FormGroup label="Reason" isRequired fieldId="back-reason">
            <TextArea id="back-reason" value={reason} maxLength={2000} onChange={(_event, text) => setReason(text)} isRequired rows={2} />
          </FormGroup>
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form="go-back" isLoading={goBack.isPending} isDisabled={reason.trim() === '' || goBack.isPending}>
          Go back
        </Button>
        <Button variant="link" onClick={onClose}>
          Cancel
        </Button>
      </ModalFooter>
    </Modal>
  );
}
