import { FormGroup, FormSelect, FormSelectOption, Radio } from '@patternfly/react-core';
import { Text } from '../../ui/fields';
import { clockName, Time, useClock } from '../../ui/times';
import { periodOf, type Faults, type TypedPeriod } from './period';
import { lasting } from './words';

const UNTIL = 'until';

const lengths: [number, string][] = [
  [1, 'an hour'],
  [4, '4 hours'],
  [12, 'a watch of 12 hours'],
  [24, 'a day'],
  [72, '3 days'],
  [168, 'a week'],
];

interface Props {
  typed: TypedPeriod;
  now: number;
  wrong: Faults;
  onChange: (part: Partial<TypedPeriod>) => void;
}

/** From when and until when, on the clock that the officer reads, and how that is understood. */
export function PeriodFields({ typed, now, wrong, onChange }: Props) {
  const clock = useClock();
  const zone = clockName(clock);
  const read = periodOf(typed, clock, now);
  return (
    <>
      <FormGroup role="radiogroup" label="Begins" isInline fieldId="silence-begins">
        <Radio id="begins-now" name="begins" label="Now" isChecked={typed.begins === 'now'} onChange={() => onChange({ begins: 'now' })} />
        <Radio id="begins-later" name="begins" label="Later" isChecked={typed.begins === 'later'} onChange={() => onChange({ begins: 'later' })} />
      </FormGroup>
      {typed.begins === 'later' && (
        <Text id="silence-from" type="datetime-local" label={`From (${zone})`} value={typed.from} wrong={wrong.startsAt} onChange={(from) => onChange({ from })} />
      )}
      <FormGroup label="For" fieldId="silence-lasts">
        <FormSelect id="silence-lasts" value={typed.lasts} onChange={(_event, lasts) => onChange({ lasts: lasts === UNTIL ? UNTIL : Number(lasts) })}>
          {lengths.map(([hours, label]) => (
            <FormSelectOption key={hours} value={hours} label={label} />
          ))}
          <FormSelectOption value={UNTIL} label="until a time" />
        </FormSelect>
      </FormGroup>
      {typed.lasts === UNTIL && (
        <Text id="silence-until" type="datetime-local" label={`Until (${zone})`} value={typed.until} wrong={wrong.endsAt} onChange={(until) => onChange({ until })} />
      )}
      {'period' in read && (
        <p className="tocsin-quiet" role="status">
          From {read.period.startsAt === undefined ? 'now' : <Time at={read.period.startsAt} />} until <Time at={read.period.endsAt} />,{' '}
          {lasting(Date.parse(read.period.endsAt) - (read.period.startsAt === undefined ? now : Date.parse(read.period.startsAt)))}.
        </p>
      )}
    </>
  );
}
