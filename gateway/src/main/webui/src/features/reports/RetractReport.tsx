import { Button, Card, CardBody, CardHeader, CardTitle, Form, FormGroup, Modal, ModalBody, ModalFooter, ModalHeader, TextArea } from '@patternfly/react-core';
import { useState } from 'react';
import type { Report } from '../../api/model';
import { ErrorNotice } from '../../ui/states';
import { useRetract } from './retractReport';

/** Takes a report back, with a reason, after asking once more. */
export function RetractReport({ board, report }: { board: string; report: Report }) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const retract = useRetract(board, report.id);
  return (
    <Card>
      <CardHeader>
        <CardTitle component="h2">Take it back</CardTitle>
      </CardHeader>
      <CardBody>
        <p className="tocsin-before-button">If this report is wrong, retract it: what it added to any score is taken out exactly, and those who were warned by it are told.</p>
        <Button variant="danger" onClick={() => setAsking(true)}>
          Retract this report
        </Button>
      </CardBody>
      <Modal variant="small" isOpen={asking} onClose={() => setAsking(false)} aria-labelledby="retract-title">
        <ModalHeader title="Retract this report?" labelId="retract-title" description="This cannot be undone." />
        <ModalBody>
          {retract.error !== null && <ErrorNotice what="Not retracted" error={retract.error} />}
          <Form
            id="retract"
            onSubmit={(event) => {
              event.preventDefault();
              retract.mutate(reason.trim());
            }}
          >
            <FormGroup label="Reason" isRequired fieldId="retract-reason">
              <TextArea id="retract-reason" value={reason} maxLength={2000} onChange={(_event, text) => setReason(text)} isRequired rows={3} />
            </FormGroup>
          </Form>
        </ModalBody>
        <ModalFooter>
          <Button variant="danger" type="submit" form="retract" isLoading={retract.isPending} isDisabled={reason.trim() === '' || retract.isPending}>
            Retract
          </Button>
          <Button variant="link" onClick={() => setAsking(false)}>
            Keep it
          </Button>
        </ModalFooter>
      </Modal>
    </Card>
  );
}
