import {
  Checkbox,
  FormFieldGroup,
  FormFieldGroupHeader,
  FormGroup,
  FormHelperText,
  HelperText,
  HelperTextItem,
  TextInput,
} from '@patternfly/react-core';

interface ChoicesProps {
  name: string;
  title: string;
  all: string;
  choices: [string, string][];
  chosen: string[];
  onChange: (chosen: string[]) => void;
}

/** Some of many, each a checkbox; none chosen means all. */
export function Choices({ name, title, all, choices, chosen, onChange }: ChoicesProps) {
  const toggle = (id: string, on: boolean) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <FormFieldGroup
      header={
        <FormFieldGroupHeader
          titleText={{ text: title, id: `choices-${name}` }}
          titleDescription={chosen.length === 0 ? all : `${chosen.length} chosen`}
        />
      }
    >
      <div role="group" aria-labelledby={`choices-${name}`} className="tocsin-choices">
        {choices.map(([id, label]) => (
          <Checkbox key={id} id={`${name}-${id}`} label={label} isChecked={chosen.includes(id)} onChange={(_event, on) => toggle(id, on)} />
        ))}
      </div>
    </FormFieldGroup>
  );
}

interface TextProps {
  id: string;
  label: string;
  value: string;
  wrong: string | undefined;
  help?: string;
  type?: 'text' | 'email' | 'url' | 'datetime-local';
  optional?: boolean;
  onChange: (text: string) => void;
}

/** One line of text with its label, and what is wrong with it. */
export function Text({ id, label, value, wrong, help, type = 'text', optional = false, onChange }: TextProps) {
  return (
    <FormGroup label={label} fieldId={id} isRequired={!optional}>
      <TextInput
        id={id}
        type={type}
        value={value}
        isRequired={!optional}
        validated={wrong === undefined ? 'default' : 'error'}
        aria-describedby={`${id}-help`}
        onChange={(_event, text) => onChange(text)}
      />
      <FormHelperText>
        <HelperText id={`${id}-help`}>
          <HelperTextItem variant={wrong === undefined ? 'default' : 'error'}>{wrong === undefined ? (help ?? '') : `Expected: ${wrong}`}</HelperTextItem>
        </HelperText>
      </FormHelperText>
    </FormGroup>
  );
}
