import {
  Alert,
  Button,
  Form,
  FormGroup,
  FormSelect,
  FormSelectOption,
  Modal,
  ModalBody,
  ModalFooter,
  ModalHeader,
  Radio,
  Switch,
} from '@patternfly/react-core';
import { useState } from 'react';
import { ApiError } from '../../api/http';
import { LIVE } from '../../api/keys';
import { levels, type Level, type NewSubscription, type Subscription } from '../../api/model';
import { useProblems } from '../../api/problems';
import { useTheaters } from '../../api/theaters';
import { Choices, Text } from '../../ui/fields';
import { ErrorNotice } from '../../ui/states';
import { zoneHere } from '../../ui/times';
import { useAudiences } from '../../api/audiences';
import { type Gathering } from './gathering';
import { mailLanguages, zonesWith, type MailLanguage } from './reader';
import { useSaveSubscription } from './saveSubscription';
import { WhenToTell } from './WhenToTell';

interface Props {
  existing?: Subscription;
  onClose: () => void;
  onSaved: (subscription: Subscription) => void;
}

interface Draft {
  name: string;
  type: 'email' | 'webhook';
  address: string;
  language: MailLanguage;
  timeZone: string;
  url: string;
  gathering: Gathering;
  problems: string[];
  theaters: string[];
  minLevel: Level;
  exercises: boolean;
  audience: string | undefined;
  fallback: string;
}

const draftOf = (existing: Subscription | undefined): Draft => ({
  name: existing?.name ?? '',
  type: existing?.channel.type ?? 'email',
  address: existing?.channel.address ?? '',
  language: existing?.channel.language ?? 'en',
  timeZone: existing === undefined ? zoneHere() : (existing.channel.timeZone ?? 'UTC'),
  url: existing?.channel.url ?? '',
  gathering: existing?.gathering ?? { kind: 'each' },
  problems: existing?.filter.problems ?? [],
  theaters: existing?.filter.theaters ?? [],
  minLevel: existing?.filter.minLevel ?? 'WATCH',
  exercises: existing?.filter.exercises ?? false,
  audience: existing?.audience,
  fallback: existing?.fallback ?? '',
});

const contentOf = ({ name, type, address, language, timeZone, url, audience, fallback, gathering, ...filter }: Draft): NewSubscription => ({
  name: name.trim(),
  channel: type === 'email' ? { type, address: address.trim(), language, timeZone } : { type, url: url.trim() },
  filter,
  audience: audience ?? null,
  fallback: type === 'webhook' && fallback.trim() !== '' ? fallback.trim() : null,
  gathering,
});

/** Makes or changes a subscription. */
export function SubscriptionDialog({ existing, onClose, onSaved }: Props) {
  const [draft, setDraft] = useState(() => draftOf(existing));
  const save = useSaveSubscription(existing?.id);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const violations = save.error instanceof ApiError ? save.error.violations : [];
  const wrong = (field: string): string | undefined => violations.find((one) => one.field === field)?.expected;
  const known = ['name', 'channel.address', 'channel.url', 'fallback'];
  const elsewhere = violations.filter((one) => !known.includes(one.field));
  return (
    <Modal variant="medium" isOpen onClose={onClose} aria-labelledby="subscription-title">
      <ModalHeader title={existing === undefined ? 'Subscribe to alerts' : `Change “${existing.name}”`} labelId="subscription-title" />
      <ModalBody>
        {save.error !== null && violations.length === 0 && <ErrorNotice what="Not saved" error={save.error} />}
        {elsewhere.map((one) => (
          <Alert key={one.field} isInline variant="danger" title={`${one.field}: expected ${one.expected}`} />
        ))}
        <Form
          id="subscription"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate(contentOf(draft), { onSuccess: onSaved });
          }}
        >
          <Text id="subscription-name" label="Name" value={draft.name} wrong={wrong('name')} onChange={(name) => change({ name })} />
          <FormGroup role="radiogroup" label="Goes by" isInline fieldId="subscription-type">
            <Radio id="by-email" name="type" label="Email" isChecked={draft.type === 'email'} onChange={() => change({ type: 'email' })} />
            <Radio id="by-webhook" name="type" label="Webhook" isChecked={draft.type === 'webhook'} onChange={() => change({ type: 'webhook' })} />
          </FormGroup>
          {draft.type === 'email' ? (
            <>
              <Text id="subscription-address" label="Address" type="email" value={draft.address} wrong={wrong('channel.address')} onChange={(address) => change({ address })} />
              <Reader draft={draft} onChange={change} />
            </>
          ) : (
            <>
              <Text
                id="subscription-url"
                label="Address of the receiver (URL)"
                type="url"
                value={draft.url}
                wrong={wrong('channel.url')}
                help={existing === undefined ? 'A secret to check the signature with is made and shown once.' : 'Its secret stays as it is.'}
                onChange={(url) => change({ url })}
              />
              <Text
                id="subscription-fallback"
                label="Mail a CRITICAL that does not get through to"
                type="email"
                optional
                value={draft.fallback}
                wrong={wrong('fallback')}
                help="After two minutes, or once it is given up; the receiver is tried on."
                onChange={(fallback) => change({ fallback })}
              />
            </>
          )}
          <WhenToTell
            gathering={draft.gathering}
            zone={draft.type === 'email' ? draft.timeZone : 'UTC'}
            onChange={(gathering) => change({ gathering })}
          />
          <Filter draft={draft} onChange={change} />
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form="subscription" isLoading={save.isPending} isDisabled={save.isPending}>
          {existing === undefined ? 'Subscribe' : 'Save'}
        </Button>
        <Button variant="link" onClick={onClose}>
          Cancel
        </Button>
      </ModalFooter>
    </Modal>
  );
}

function Reader({ draft, onChange }: { draft: Draft; onChange: (part: Partial<Draft>) => void }) {
  return (
    <>
      <FormGroup label="Written in" fieldId="subscription-language">
        <FormSelect id="subscription-language" value={draft.language} onChange={(_event, language) => onChange({ language: language as MailLanguage })}>
          {mailLanguages.map(([tag, name]) => (
            <FormSelectOption key={tag} value={tag} label={name} />
          ))}
        </FormSelect>
      </FormGroup>
      <FormGroup label="Times in" fieldId="subscription-zone">
        <FormSelect id="subscription-zone" value={draft.timeZone} onChange={(_event, timeZone) => onChange({ timeZone })}>
          {zonesWith(draft.timeZone).map((zone) => (
            <FormSelectOption key={zone} value={zone} label={zone} />
          ))}
        </FormSelect>
      </FormGroup>
    </>
  );
}

function Filter({ draft, onChange }: { draft: Draft; onChange: (part: Partial<Draft>) => void }) {
  const problems = useProblems(LIVE);
  const theaters = useTheaters();
  const audiences = useAudiences();
  return (
    <>
      {(audiences.data ?? []).length > 1 && (
        <FormGroup label="As one of" fieldId="subscription-audience">
          <FormSelect id="subscription-audience" value={draft.audience ?? audiences.data?.[0]?.id} onChange={(_event, audience) => onChange({ audience })}>
            {(audiences.data ?? []).map(({ id, name, sees }) => (
              <FormSelectOption key={id} value={id} label={sees === 'thin' ? `${name} (without the evidence)` : name} />
            ))}
          </FormSelect>
        </FormGroup>
      )}
      <FormGroup label="From which level" fieldId="subscription-level">
        <FormSelect id="subscription-level" value={draft.minLevel} onChange={(_event, level) => onChange({ minLevel: level as Level })}>
          {levels.slice(1).map((level) => (
            <FormSelectOption key={level} value={level} label={level === 'CRITICAL' ? level : `${level} and above`} />
          ))}
        </FormSelect>
      </FormGroup>
      <Switch
        id="subscription-exercises"
        label="Alerts of exercises too (they are marked as such)"
        isChecked={draft.exercises}
        onChange={(_event, exercises) => onChange({ exercises })}
      />
      <Choices
        name="problems"
        title="Only these problems"
        all="None chosen: every problem"
        choices={(problems.data ?? []).map(({ id, title }) => [id, title])}
        chosen={draft.problems}
        onChange={(chosen) => onChange({ problems: chosen })}
      />
      <Choices
        name="theaters"
        title="Only these theaters"
        all="None chosen: every theater"
        choices={(theaters.data ?? []).map(({ id, name }) => [id, name])}
        chosen={draft.theaters}
        onChange={(chosen) => onChange({ theaters: chosen })}
      />
    </>
  );
}
