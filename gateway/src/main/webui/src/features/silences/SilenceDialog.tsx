import { Alert, Button, Form, FormGroup, FormSelect, FormSelectOption, Modal, ModalBody, ModalFooter, ModalHeader, Radio } from '@patternfly/react-core';
import { useState } from 'react';
import { ApiError } from '../../api/http';
import { LIVE } from '../../api/keys';
import { levels, type Level, type NewSilence } from '../../api/model';
import { useProblems } from '../../api/problems';
import { useTheaters } from '../../api/theaters';
import { Choices, Text } from '../../ui/fields';
import { ErrorNotice } from '../../ui/states';
import { useAddSilence } from './silences';
import { upTo } from './words';

interface Draft {
  kind: 'silence' | 'maintenance';
  problems: string[];
  theaters: string[];
  upToLevel: Level;
  hours: number;
  reason: string;
}

const HOUR = 3_600_000;
const lengths: [number, string][] = [
  [1, 'an hour'],
  [4, '4 hours'],
  [12, 'a watch of 12 hours'],
  [24, 'a day'],
  [72, '3 days'],
  [168, 'a week'],
];

const contentOf = ({ hours, reason, ...rest }: Draft): NewSilence => ({
  ...rest,
  reason: reason.trim(),
  endsAt: new Date(Date.now() + hours * HOUR).toISOString(),
});

/** Asks for a silence from now on; who plans one ahead uses the API. */
export function SilenceDialog({ onClose }: { onClose: () => void }) {
  const [draft, setDraft] = useState<Draft>({ kind: 'silence', problems: [], theaters: [], upToLevel: 'WARNING', hours: 4, reason: '' });
  const add = useAddSilence();
  const problems = useProblems(LIVE);
  const theaters = useTheaters();
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const violations = add.error instanceof ApiError ? add.error.violations : [];
  const wrong = (field: string): string | undefined => violations.find((one) => one.field === field)?.expected;
  const elsewhere = violations.filter((one) => one.field !== 'reason');
  return (
    <Modal variant="medium" isOpen onClose={onClose} aria-labelledby="silence-title">
      <ModalHeader title="Hold alerts back" labelId="silence-title" description="Nothing is lost: at the end subscribers are told where the problem stands then, unless it is as it was." />
      <ModalBody>
        {add.error !== null && violations.length === 0 && <ErrorNotice what="Not silenced" error={add.error} />}
        {elsewhere.map((one) => (
          <Alert key={one.field} isInline variant="danger" title={`${one.field}: expected ${one.expected}`} />
        ))}
        <Form
          id="silence"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            add.mutate(contentOf(draft), { onSuccess: onClose });
          }}
        >
          <FormGroup role="radiogroup" label="What for" isInline fieldId="silence-kind">
            <Radio id="kind-silence" name="kind" label="Known and looked after" isChecked={draft.kind === 'silence'} onChange={() => change({ kind: 'silence' })} />
            <Radio id="kind-maintenance" name="kind" label="Maintenance" isChecked={draft.kind === 'maintenance'} onChange={() => change({ kind: 'maintenance' })} />
          </FormGroup>
          <Text id="silence-reason" label="Why (everybody sees it)" value={draft.reason} wrong={wrong('reason')} onChange={(reason) => change({ reason })} />
          <FormGroup label="For" fieldId="silence-hours">
            <FormSelect id="silence-hours" value={draft.hours} onChange={(_event, hours) => change({ hours: Number(hours) })}>
              {lengths.map(([hours, label]) => (
                <FormSelectOption key={hours} value={hours} label={label} />
              ))}
            </FormSelect>
          </FormGroup>
          <FormGroup label="Alerts" fieldId="silence-level">
            <FormSelect id="silence-level" value={draft.upToLevel} onChange={(_event, level) => change({ upToLevel: level as Level })}>
              {levels.slice(1).map((level) => (
                <FormSelectOption key={level} value={level} label={level === 'CRITICAL' ? 'of every level, CRITICAL too' : upTo(level)} />
              ))}
            </FormSelect>
          </FormGroup>
          <Choices
            name="problems"
            title="Of these problems"
            all={draft.kind === 'silence' ? 'None chosen: every problem of the theaters below' : 'None chosen: every problem'}
            choices={(problems.data ?? []).map(({ id, title }) => [id, title])}
            chosen={draft.problems}
            onChange={(chosen) => change({ problems: chosen })}
          />
          <Choices
            name="theaters"
            title="In these theaters"
            all="None chosen: every theater"
            choices={(theaters.data ?? []).map(({ id, name }) => [id, name])}
            chosen={draft.theaters}
            onChange={(chosen) => change({ theaters: chosen })}
          />
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form="silence" isLoading={add.isPending} isDisabled={add.isPending}>
          Hold them back
        </Button>
        <Button variant="link" onClick={onClose}>
          Cancel
        </Button>
      </ModalFooter>
    </Modal>
  );
}
