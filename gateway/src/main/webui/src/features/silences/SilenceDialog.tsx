import { Alert, Button, Form, FormGroup, FormSelect, FormSelectOption, Modal, ModalBody, ModalFooter, ModalHeader, Radio } from '@patternfly/react-core';
import { useState } from 'react';
import { ApiError } from '../../api/http';
import { LIVE } from '../../api/keys';
import { levels, type Level, type NewSilence } from '../../api/model';
import { useProblems } from '../../api/problems';
import { useTheaters } from '../../api/theaters';
import { Choices, Text } from '../../ui/fields';
import { ErrorNotice } from '../../ui/states';
import { useClock } from '../../ui/times';
import { PeriodFields } from './PeriodFields';
import { periodOf, usualPeriod, type Faults, type Period } from './period';
import { useAddSilence } from './silences';
import { upTo } from './words';

interface Draft {
  kind: 'silence' | 'maintenance';
  problems: string[];
  theaters: string[];
  upToLevel: Level;
  reason: string;
}

const contentOf = ({ reason, ...rest }: Draft, period: Period): NewSilence => ({ ...rest, reason: reason.trim(), ...period });

/** Asks for a silence or maintenance, from now on or planned ahead. */
export function SilenceDialog({ onClose }: { onClose: () => void }) {
  const [draft, setDraft] = useState<Draft>({ kind: 'silence', problems: [], theaters: [], upToLevel: 'WARNING', reason: '' });
  const clock = useClock();
  const [now, setNow] = useState(() => Date.now());
  const [typed, setTyped] = useState(() => usualPeriod(now, clock));
  const [faults, setFaults] = useState<Faults>({});
  const add = useAddSilence();
  const problems = useProblems(LIVE);
  const theaters = useTheaters();
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const violations = add.error instanceof ApiError ? add.error.violations : [];
  const wrong = (field: string): string | undefined => violations.find((one) => one.field === field)?.expected;
  const given = (field: 'startsAt' | 'endsAt'): Faults => {
    const expected = wrong(field);
    return expected === undefined ? {} : { [field]: expected };
  };
  const shown = ['reason', ...(typed.begins === 'later' ? ['startsAt'] : []), ...(typed.lasts === 'until' ? ['endsAt'] : [])];
  const elsewhere = violations.filter((one) => !shown.includes(one.field));
  const submit = () => {
    const asked = Date.now();
    const read = periodOf(typed, clock, asked);
    setNow(asked);
    setFaults('faults' in read ? read.faults : {});
    if ('period' in read) {
      add.mutate(contentOf(draft, read.period), { onSuccess: onClose });
    }
  };
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
            submit();
          }}
        >
          <FormGroup role="radiogroup" label="What for" isInline fieldId="silence-kind">
            <Radio id="kind-silence" name="kind" label="Known and looked after" isChecked={draft.kind === 'silence'} onChange={() => change({ kind: 'silence' })} />
            <Radio id="kind-maintenance" name="kind" label="Maintenance" isChecked={draft.kind === 'maintenance'} onChange={() => change({ kind: 'maintenance' })} />
          </FormGroup>
          <Text id="silence-reason" label="Why (everybody sees it)" value={draft.reason} wrong={wrong('reason')} onChange={(reason) => change({ reason })} />
          <PeriodFields
            typed={typed}
            now={now}
            wrong={{ ...given('startsAt'), ...given('endsAt'), ...faults }}
            onChange={(part) => setTyped((before) => ({ ...before, ...part }))}
          />
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
          {typed.begins === 'now' ? 'Hold them back' : 'Plan it'}
        </Button>
        <Button variant="link" onClick={onClose}>
          Cancel
        </Button>
      </ModalFooter>
    </Modal>
  );
}
