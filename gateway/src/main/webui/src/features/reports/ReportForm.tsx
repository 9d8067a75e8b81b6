import {
  Alert,
  Button,
  ActionGroup,
  ExpandableSection,
  Form,
  FormGroup,
  FormHelperText,
  FormSelect,
  FormSelectOption,
  Grid,
  GridItem,
  HelperText,
  HelperTextItem,
  TextArea,
  TextInput,
} from '@patternfly/react-core';
import { useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import type { NewReport, Source, Violation } from '../../api/model';
import { credibilities } from '../../ui/Hint';
import { clockName, useClock } from '../../ui/times';
import { emptyDraft, fieldOf, reportOf, type Draft } from './draft';

interface Props {
  sources: Source[];
  /** Sources the officer may speak for; `*` is any. */
  mayQuote: string[];
  violations: Violation[];
  busy: boolean;
  now?: Date;
  onSubmit: (report: NewReport) => void;
}

const languages: [string, string][] = [
  ['', 'Not said'],
  ['en', 'English'],
  ['tr', 'Turkish'],
  ['ru', 'Russian'],
  ['ar', 'Arabic'],
];

const schemes: [string, string][] = [
  ['', 'None'],
  ['ucdp', 'UCDP type of violence'],
  ['cameo', 'CAMEO'],
  ['acled', 'ACLED'],
];

/** A form for one report. What the server says of a field stands at that field. */
export function ReportForm({ sources, mayQuote, violations, busy, now, onSubmit }: Props) {
  const clock = useClock();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<Draft>(() => emptyDraft(now ?? new Date(), clock));
  const set = (field: keyof Draft) => (_event: unknown, value: string) => setDraft((before) => ({ ...before, [field]: value }));
  const wrong = (field: keyof Draft): string[] =>
    violations.filter((one) => fieldOf(one.field) === field).map((one) => one.expected);
  const elsewhere = violations.filter((one) => fieldOf(one.field) === null);
  const allowed = sources.filter(({ id }) => mayQuote.includes('*') || mayQuote.includes(id));
  const zone = clockName(clock);

  const field = (name: keyof Draft, label: string, children: (state: FieldState) => ReactNode, help?: string, required = false) => (
    <Field name={name} label={label} help={help} required={required} wrong={wrong(name)}>
      {children}
    </Field>
  );
  const text = (name: keyof Draft, label: string, help?: string, type: 'text' | 'datetime-local' | 'url' = 'text', required = false) =>
    field(name, label, (state) => <TextInput {...state} type={type} value={draft[name]} onChange={set(name)} />, help, required);
  const choice = (name: keyof Draft, label: string, choices: [string, string][], help?: string, required = false) =>
    field(
      name,
      label,
      (state) => (
        <FormSelect {...state} value={draft[name]} onChange={set(name)}>
          {choices.map(([value, shown]) => (
            <FormSelectOption key={value} value={value} label={shown} />
          ))}
        </FormSelect>
      ),
      help,
      required,
    );

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    onSubmit(reportOf(draft, clock));
  };
  return (
    <Form ref={form} onSubmit={submit} noValidate aria-label="Report">
      {violations.length > 0 && (
        <Alert isInline isLiveRegion variant="danger" component="h2" title="The report was not accepted">
          {elsewhere.length === 0 ? (
            'See the marked fields.'
          ) : (
            <ul>
              {elsewhere.map((one) => (
                <li key={`${one.field}${one.expected}`}>
                  {one.field === '' ? '' : `${one.field}: `}
                  {one.expected}
                </li>
              ))}
            </ul>
          )}
        </Alert>
      )}
      <Grid hasGutter>
        <GridItem md={6}>
          {choice('source', 'Source', [['', 'Choose who says it'], ...allowed.map(({ id, name, reliability }): [string, string] => [id, `${name} (${reliability})`])], undefined, true)}
        </GridItem>
        <GridItem md={6}>
          {choice('credibility', 'Credibility of what is said', [['', 'As usual for this source'], ...Object.entries(credibilities).map(([grade, words]): [string, string] => [grade, `${grade}: ${words}`])])}
        </GridItem>
        <GridItem md={6}>{text('publishedAt', `Published (${zone})`, 'When the source made it known.', 'datetime-local', true)}</GridItem>
        <GridItem md={6}>{text('occurredAt', `Happened (${zone})`, 'When it took place, if that is known.', 'datetime-local')}</GridItem>
        <GridItem>{text('title', 'Title', 'One line that says what happened. A report needs a title, a text or a coded event.')}</GridItem>
        <GridItem>
          {field('body', 'Text', (state) => <TextArea {...state} value={draft.body} onChange={set('body')} resizeOrientation="vertical" rows={6} />)}
        </GridItem>
        <GridItem md={6}>{choice('language', 'Language', languages)}</GridItem>
        <GridItem md={6}>{text('url', 'Link to the original', undefined, 'url')}</GridItem>
        <GridItem md={6}>{text('lat', 'Latitude', 'Degrees north, for example 35.93. Left empty, the place is looked for in the text.')}</GridItem>
        <GridItem md={6}>{text('lon', 'Longitude', 'Degrees east, for example 36.63.')}</GridItem>
        <GridItem md={6}>{text('externalId', "The source's own number", 'If it has one: a second report with the same number replaces the first.')}</GridItem>
      </Grid>
      <ExpandableSection toggleText="Coded event (for reports from an event database)">
        <Grid hasGutter>
          <GridItem md={6}>{choice('scheme', 'Scheme', schemes)}</GridItem>
          <GridItem md={6}>{text('code', 'Code')}</GridItem>
          <GridItem md={6}>{text('actors', 'Actors', 'Separated by commas.')}</GridItem>
          <GridItem md={6}>{text('fatalities', 'Deaths')}</GridItem>
        </Grid>
      </ExpandableSection>
      <ActionGroup>
        <Button type="submit" isLoading={busy} isDisabled={busy}>
          Hand in
        </Button>
      </ActionGroup>
    </Form>
  );
}

interface FieldState {
  id: string;
  validated: 'error' | 'default';
  'aria-describedby': string;
}

interface FieldProps {
  name: string;
  label: string;
  help?: string | undefined;
  required: boolean;
  wrong: string[];
  children: (state: FieldState) => ReactNode;
}

function Field({ name, label, help, required, wrong, children }: FieldProps) {
  const id = `report-${name}`;
  const helpId = `${id}-help`;
  return (
    <FormGroup label={label} fieldId={id} isRequired={required}>
      {children({ id, validated: wrong.length > 0 ? 'error' : 'default', 'aria-describedby': helpId })}
      <FormHelperText>
        <HelperText id={helpId}>
          {wrong.length > 0 ? (
            wrong.map((expected) => (
              <HelperTextItem key={expected} variant="error">
                Expected: {expected}
              </HelperTextItem>
            ))
          ) : (
            <HelperTextItem>{help ?? ''}</HelperTextItem>
          )}
        </HelperText>
      </FormHelperText>
    </FormGroup>
  );
}
