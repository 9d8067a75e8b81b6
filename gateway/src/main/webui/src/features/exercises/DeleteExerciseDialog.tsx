import { Button, Form, FormGroup, Modal, ModalBody, ModalFooter, ModalHeader, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import type { Exercise } from '../../api/model';
import { ErrorNotice } from '../../ui/states';
import { useDeleteExercise } from './deleteExercise';

interface Props {
  exercise: Exercise;
  onClose: () => void;
  onDeleted: () => void;
}

/** A deletion takes everything of the exercise, so its name is asked for. */
export function DeleteExerciseDialog({ exercise, onClose, onDeleted }: Props) {
  const [name, setName] = useState('');
  const deletion = useDeleteExercise();
  return (
    <Modal variant="small" isOpen onClose={onClose} aria-labelledby="delete-title">
      <ModalHeader title={`Delete “${exercise.name}”?`} labelId="delete-title" titleIconVariant="warning" />
      <ModalBody>
        {deletion.error !== null && <ErrorNotice what="Not deleted" error={deletion.error} />}
        <p>Its reports, scores and alerts are deleted everywhere and cannot be brought back. The live board is not touched.</p>
        <Form
          id="delete-exercise"
          onSubmit={(event) => {
            event.preventDefault();
            deletion.mutate(exercise.id, { onSuccess: onDeleted });
          }}
        >
          <FormGroup label={`Type “${exercise.name}” to confirm`} fieldId="confirm-name">
            <TextInput id="confirm-name" value={name} autoComplete="off" onChange={(_event, text) => setName(text)} />
          </FormGroup>
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button variant="danger" type="submit" form="delete-exercise" isLoading={deletion.isPending} isDisabled={name.trim() !== exercise.name.trim() || deletion.isPending}>
          Delete
        </Button>
        <Button variant="link" onClick={onClose}>
          Keep it
        </Button>
      </ModalFooter>
    </Modal>
  );
}
