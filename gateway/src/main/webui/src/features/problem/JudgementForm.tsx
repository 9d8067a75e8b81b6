import { ActionGroup, Button, Form, FormGroup, FormHelperText, FormSelect, FormSelectOption, HelperText, HelperTextItem, TextArea, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import { ApiError } from '../../api/http';
import { isDraft } from '../../api/drafts';
import { LIVE } from '../../api/keys';
import type { NewJudgement } from '../../api/model';
import { ErrorNotice } from '../../ui/states';
import { useJudge } from './giveJudgement';

interface Props {
  board: string;
  problemId: string;
  now: string | null;
  onDone: () => void;
}

const DAY_MS = 86_400_000;
const spans: [days: number, name: string][] = [
  [1, '1 day'],
  [3, '3 days'],
  [7, '1 week'],
  [14, '2 weeks'],
  [30, '30 days'],
  [90, '90 days'],
  [365, '1 year'],
];

/** What a weight does to the odds, in words that need no logarithm. */
export function oddsWords(decibans: number): string {
  const times = 10 ** (Math.abs(decibans) / 10);
  const factor = times < 10 ? times.toFixed(1) : Math.round(times).toString();
  return decibans === 0 ? 'changes nothing' : `makes the odds ${factor} times as ${decibans > 0 ? 'high' : 'low'}`;
}

/** "-3,5" as people type it; absent where it is no weight. */
export function weightOf(text: string): number | undefined {
  const value = Number(text.trim().replace(',', '.').replace('−', '-'));
  return text.trim() === '' || !Number.isFinite(value) || Math.abs(value) > 30 ? undefined : value;
}

/** So many days after a moment; after now, where the board's time is the wall's. */
const after = (days: number, moment: string | null): string =>
  new Date((moment === null ? Date.now() : Date.parse(moment)) + days * DAY_MS).toISOString();

/** An analyst's weight for a problem. */
export function JudgementForm({ board, problemId, now, onDone }: Props) {
  const [weight, setWeight] = useState('');
  const [days, setDays] = useState('14');
  const [reason, setReason] = useState('');
  const judge = useJudge(board, problemId);
  const decibans = weightOf(weight);
  const submit = (): void => {
    if (decibans !== undefined) {
      const judgement: NewJudgement = { decibans, reason: reason.trim(), expiresAt: after(Number(days), board === LIVE || isDraft(board) ? null : now) };
      judge.mutate(judgement, { onSuccess: onDone });
    }
  };
  return (
    <Form
      className="tocsin-form tocsin-judgement-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {judge.error !== null && <ErrorNotice what="Not recorded" error={judge.error} />}
      {judge.error instanceof ApiError &&
        judge.error.violations.map((one) => (
          <p key={one.field} className="tocsin-overdue">
            {one.field}: expected {one.expected}
          </p>
        ))}
      <FormGroup label="Weight (dB)" isRequired fieldId="judgement-weight">
        <TextInput
          id="judgement-weight"
          inputMode="decimal"
          value={weight}
          onChange={(_event, text) => setWeight(text)}
          validated={weight !== '' && decibans === undefined ? 'error' : 'default'}
          aria-describedby="judgement-weight-help"
          isRequired
        />
        <FormHelperText>
          <HelperText id="judgement-weight-help">
            <HelperTextItem>
              {decibans === undefined ? 'From −30 to +30: more than 0 speaks for the event, less against it.' : `This ${oddsWords(decibans)}.`}
            </HelperTextItem>
          </HelperText>
        </FormHelperText>
      </FormGroup>
      <FormGroup label="Counts for" fieldId="judgement-span">
        <FormSelect id="judgement-span" value={days} onChange={(_event, chosen) => setDays(chosen)}>
          {spans.map(([value, name]) => (
            <FormSelectOption key={value} value={String(value)} label={name} />
          ))}
        </FormSelect>
      </FormGroup>
      <FormGroup label="Reason" isRequired fieldId="judgement-reason">
        <TextArea id="judgement-reason" value={reason} maxLength={2000} onChange={(_event, text) => setReason(text)} isRequired rows={3} />
      </FormGroup>
      <ActionGroup>
        <Button type="submit" isLoading={judge.isPending} isDisabled={decibans === undefined || reason.trim() === '' || judge.isPending}>
          Record judgement
        </Button>
        <Button variant="link" onClick={onDone}>
          Cancel
        </Button>
      </ActionGroup>
    </Form>
  );
}
