import { Button, Form, FormGroup, FormSelect, FormSelectOption, Modal, ModalBody, ModalFooter, ModalHeader, Radio, TextArea } from '@patternfly/react-core';
import { useState } from 'react';
import type { ClusterShare, ReportCitation, Verdict } from '../../api/model';
import { ErrorNotice } from '../../ui/states';
import { formatTime, useClock } from '../../ui/times';
import { useRule } from './rulings';

interface Props {
  board: string;
  /** The event that the officer looks at. */
  cluster: ClusterShare;
  reports: ReportCitation[];
  sourceName: (id: string) => string;
  onDone: () => void;
}

const words: [verdict: Verdict, label: string, meaning: string][] = [
  ['same', 'They tell of the same event', 'Both count as one event, which several origins corroborate.'],
  ['different', 'They tell of different events', 'Each counts for itself.'],
];

/** An officer's word on whether two reports tell of one event. */
export function RulingDialog({ board, cluster, reports, sourceName, onDone }: Props) {
  const [one, other] = cluster.reports;
  const [first, setFirst] = useState(one?.id ?? '');
  const [second, setSecond] = useState(other?.id ?? '');
  const [verdict, setVerdict] = useState<Verdict>(other === undefined ? 'same' : 'different');
  const [reason, setReason] = useState('');
  const rule = useRule(board);
  const clock = useClock();
  const complete = first !== '' && second !== '' && first !== second && reason.trim() !== '';
  const name = (report: ReportCitation): string => `${report.title} (${sourceName(report.source)}, ${formatTime(report.publishedAt, clock)})`;
  const choose = (label: string, id: string, chosen: string, choice: (id: string) => void, without: string) => (
    <FormGroup label={label} isRequired fieldId={id}>
      <FormSelect id={id} value={chosen} onChange={(_event, report) => choice(report)}>
        <FormSelectOption value="" label="Choose a report" isPlaceholder />
        {reports
          .filter((report) => report.id !== without)
          .map((report) => (
            <FormSelectOption key={report.id} value={report.id} label={name(report)} />
          ))}
      </FormSelect>
    </FormGroup>
  );
  return (
    <Modal variant="medium" isOpen onClose={onDone} aria-labelledby="ruling-title">
      <ModalHeader title="One event?" labelId="ruling-title" description="Say whether two reports tell of the same event. Scores follow at once; a ruling can be taken back." />
      <ModalBody>
        {rule.error !== null && <ErrorNotice what="Not recorded" error={rule.error} />}
        <Form
          id="ruling"
          onSubmit={(event) => {
            event.preventDefault();
            rule.mutate({ first, second, verdict, reason: reason.trim() }, { onSuccess: onDone });
          }}
        >
          {choose('One report', 'ruling-first', first, setFirst, second)}
          {choose('The other report', 'ruling-second', second, setSecond, first)}
          <FormGroup role="radiogroup" label="Ruling" fieldId="ruling-verdict">
            {words.map(([value, label, meaning]) => (
              <Radio key={value} id={`ruling-${value}`} name="ruling-verdict" label={label} description={meaning} isChecked={verdict === value} onChange={() => setVerdict(value)} />
            ))}
          </FormGroup>
          <FormGroup label="Reason" isRequired fieldId="ruling-reason">
            <TextArea id="ruling-reason" value={reason} maxLength={2000} onChange={(_event, text) => setReason(text)} isRequired rows={2} />
          </FormGroup>
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form="ruling" isLoading={rule.isPending} isDisabled={!complete || rule.isPending}>
          Rule
        </Button>
        <Button variant="link" onClick={onDone}>
          Cancel
        </Button>
      </ModalFooter>
    </Modal>
  );
}
