import { FormGroup, FormHelperText, FormSelect, FormSelectOption, HelperText, HelperTextItem } from '@patternfly/react-core';
import { gatheringKinds, gatheringOf, hourName, weekdayName, weekdays, type Gathering, type Weekday } from './gathering';

const hours = Array.from({ length: 24 }, (_none, hour) => hour);

interface Props {
  gathering: Gathering;
  zone: string;
  onChange: (gathering: Gathering) => void;
}

/** Whether alerts are told at once, or gathered in one message. */
export function WhenToTell({ gathering: { kind, hour, weekday }, zone, onChange }: Props) {
  return (
    <>
      <FormGroup label="When to tell" fieldId="subscription-gathering">
        <FormSelect
          id="subscription-gathering"
          value={kind}
          onChange={(_event, chosen) => onChange(gatheringOf(chosen as Gathering['kind'], hour, weekday))}
        >
          {gatheringKinds.map(([value, label]) => (
            <FormSelectOption key={value} value={value} label={label} />
          ))}
        </FormSelect>
        {kind !== 'each' && (
          <FormHelperText>
            <HelperText>
              <HelperTextItem>A raise to CRITICAL is told at once in any case.</HelperTextItem>
            </HelperText>
          </FormHelperText>
        )}
      </FormGroup>
      {kind === 'weekly' && (
        <FormGroup label="On" fieldId="subscription-weekday">
          <FormSelect
            id="subscription-weekday"
            value={weekday ?? 'monday'}
            onChange={(_event, chosen) => onChange(gatheringOf(kind, hour, chosen as Weekday))}
          >
            {weekdays.map((day) => (
              <FormSelectOption key={day} value={day} label={weekdayName(day)} />
            ))}
          </FormSelect>
        </FormGroup>
      )}
      {(kind === 'daily' || kind === 'weekly') && (
        <FormGroup label={`At (${zone})`} fieldId="subscription-hour">
          <FormSelect id="subscription-hour" value={hour ?? 0} onChange={(_event, chosen) => onChange(gatheringOf(kind, Number(chosen), weekday))}>
            {hours.map((one) => (
              <FormSelectOption key={one} value={one} label={hourName(one)} />
            ))}
          </FormSelect>
        </FormGroup>
      )}
    </>
  );
}
