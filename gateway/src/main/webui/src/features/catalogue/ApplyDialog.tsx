import { Button, Form, FormGroup, Modal, ModalBody, ModalFooter, ModalHeader, TextArea } from '@patternfly/react-core';
import { useState } from 'react';
import { ApiError } from '../../api/http';
import { ErrorNotice } from '../../ui/states';
import { useApplyCatalogue } from './changeCatalogue';

/** Another catalogue, whole, as a zip of its directory. All that is wrong with it is told at once. */
export function ApplyDialog({ onClose }: { onClose: () => void }) {
  const [zip, setZip] = useState<File | null>(null);
  const [reason, setReason] = useState('');
  const application = useApplyCatalogue();
  const { error } = application;
  return (
    <Modal variant="medium" isOpen onClose={onClose} aria-labelledby="apply-title">
      <ModalHeader title="Apply a catalogue" labelId="apply-title" description="It is checked whole before it holds; what is wrong is named by file, item and field. Measure it first, or try it as a draft." />
      <ModalBody>
        {error !== null && <ErrorNotice what="Not applied" error={error} />}
        {error instanceof ApiError && (
          <ul className="tocsin-findings">
            {error.violations.map((one, index) => (
              <li key={`${one.field} ${index}`}>
                <code>{one.field}</code>: expected {one.expected}
              </li>
            ))}
          </ul>
        )}
        <Form
          id="apply-catalogue"
          onSubmit={(event) => {
            event.preventDefault();
            if (zip !== null) {
              application.mutate({ zip, reason: reason.trim() }, { onSuccess: onClose });
            }
          }}
        >
          <FormGroup label="Directory of the catalogue, as a zip" isRequired fieldId="apply-zip">
            <input id="apply-zip" type="file" accept=".zip,application/zip" required onChange={(event) => setZip(event.target.files?.[0] ?? null)} />
          </FormGroup>
          <FormGroup label="Reason" isRequired fieldId="apply-reason">
            <TextArea id="apply-reason" value={reason} maxLength={2000} onChange={(_event, text) => setReason(text)} isRequired rows={2} />
          </FormGroup>
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form="apply-catalogue" isLoading={application.isPending} isDisabled={zip === null || reason.trim() === '' || application.isPending}>
          Apply
        </Button>
        <Button variant="link" onClick={onClose}>
          Cancel
        </Button>
      </ModalFooter>
    </Modal>
  );
}
