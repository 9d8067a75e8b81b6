import { Button, Form, FormGroup, Modal, ModalBody, ModalFooter, ModalHeader, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import { ErrorNotice } from '../../ui/states';
import { useCreateExercise } from './createExercise';

export function CreateExerciseDialog({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('');
  const creation = useCreateExercise();
  return (
    <Modal variant="small" isOpen onClose={onClose} aria-labelledby="create-title">
      <ModalHeader title="Create an exercise" labelId="create-title" description="It keeps the catalogue as it is at this moment." />
      <ModalBody>
        {creation.error !== null && <ErrorNotice what="Not created" error={creation.error} />}
        <Form
          id="create-exercise"
          onSubmit={(event) => {
            event.preventDefault();
            creation.mutate(name.trim(), { onSuccess: onClose });
          }}
        >
          <FormGroup label="Name" isRequired fieldId="exercise-name">
            <TextInput id="exercise-name" value={name} maxLength={200} isRequired onChange={(_event, text) => setName(text)} />
          </FormGroup>
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form="create-exercise" isLoading={creation.isPending} isDisabled={name.trim() === '' || creation.isPending}>
          Create
        </Button>
        <Button variant="link" onClick={onClose}>
          Cancel
        </Button>
      </ModalFooter>
    </Modal>
  );
}
