import { Button, Form, FormGroup, FormSelect, FormSelectOption, Modal, ModalBody, ModalFooter, ModalHeader } from '@patternfly/react-core';
import { useState } from 'react';
import { Text } from '../../ui/fields';
import { ErrorNotice } from '../../ui/states';
import { useOrderRematch } from './rematch';

const lengths = [1, 3, 7, 14, 30, 90];

/** Asks the changed queries of what came before. */
export function RematchDialog({ onClose }: { onClose: () => void }) {
  const [days, setDays] = useState(7);
  const [reason, setReason] = useState('');
  const order = useOrderRematch();
  return (
    <Modal variant="small" isOpen onClose={onClose} aria-labelledby="rematch-title">
      <ModalHeader
        title="Match earlier reports again"
        labelId="rematch-title"
        description="A level that stands is not raised again; one that the new matches carry higher is raised, and one that they no longer carry is cancelled."
      />
      <ModalBody>
        {order.error !== null && <ErrorNotice what="Not begun" error={order.error} />}
        <Form
          id="rematch"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            order.mutate({ days, reason: reason.trim() }, { onSuccess: onClose });
          }}
        >
          <FormGroup label="Live reports of the last" fieldId="rematch-days">
            <FormSelect id="rematch-days" value={days} onChange={(_event, chosen) => setDays(Number(chosen))}>
              {lengths.map((length) => (
                <FormSelectOption key={length} value={length} label={length === 1 ? 'day' : `${length} days`} />
              ))}
            </FormSelect>
          </FormGroup>
          <Text id="rematch-reason" label="Reason" value={reason} wrong={undefined} onChange={setReason} />
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form="rematch" isLoading={order.isPending} isDisabled={reason.trim() === '' || order.isPending}>
          Match them again
        </Button>
        <Button variant="link" onClick={onClose}>
          Cancel
        </Button>
      </ModalFooter>
    </Modal>
  );
}
