import { Button, Form, FormGroup, FormHelperText, FormSelect, FormSelectOption, HelperText, HelperTextItem, Modal, ModalBody, ModalFooter, ModalHeader, TextInput } from '@patternfly/react-core';
import { useState } from 'react';
import { useCatalogueVersions } from '../../api/catalogue';
import { ApiError } from '../../api/http';
import type { CatalogueVersion } from '../../api/model';
import { ErrorNotice } from '../../ui/states';
import { useOrderBacktest } from './backtests';

const MOST_BYTES = 16 * 1024 * 1024;

/** What is to be measured, on which history. */
export function OrderDialog({ onClose }: { onClose: () => void }) {
  const versions = useCatalogueVersions();
  const order = useOrderBacktest();
  const [onsets, setOnsets] = useState<File | null>(null);
  const [archives, setArchives] = useState<File[]>([]);
  const [catalogueVersion, setCatalogueVersion] = useState('');
  const [againstVersion, setAgainstVersion] = useState('');
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const bytes = [...archives, ...(onsets === null ? [] : [onsets])].reduce((sum, file) => sum + file.size, 0);
  const tooLarge = bytes > MOST_BYTES;
  return (
    <Modal variant="medium" isOpen onClose={onClose} aria-labelledby="order-title">
      <ModalHeader title="Measure a catalogue against history" labelId="order-title" description="It waits for its turn and runs beside the service; what it finds is kept." />
      <ModalBody>
        {order.error !== null && <ErrorNotice what="Not ordered" error={order.error} />}
        {order.error instanceof ApiError &&
          order.error.violations.map((one) => (
            <p key={one.field} className="tocsin-overdue">
              {one.field}: expected {one.expected}
            </p>
          ))}
        <Form
          id="order-backtest"
          onSubmit={(event) => {
            event.preventDefault();
            if (onsets !== null) {
              order.mutate({ onsets, archives, catalogueVersion, againstVersion, from, to }, { onSuccess: onClose });
            }
          }}
        >
          <Version id="order-version" label="Catalogue" value={catalogueVersion} none="The newest version" versions={versions.data} onChoose={setCatalogueVersion} />
          <Version id="order-against" label="Beside it" value={againstVersion} none="No other" versions={versions.data} onChoose={setAgainstVersion} />
          <FormGroup label="What happened (CSV)" isRequired fieldId="order-onsets">
            <input id="order-onsets" type="file" accept=".csv,text/csv" required onChange={(event) => setOnsets(event.target.files?.[0] ?? null)} />
            <FormHelperText>
              <HelperText>
                <HelperTextItem>
                  Columns <code>problem,onset,kind</code>: the id of a problem, a day, and <code>onset</code> or <code>ongoing</code>.
                </HelperTextItem>
              </HelperText>
            </FormHelperText>
          </FormGroup>
          <FormGroup label="Archives" isRequired fieldId="order-archives">
            <input id="order-archives" type="file" multiple required onChange={(event) => setArchives([...(event.target.files ?? [])])} />
            <FormHelperText>
              <HelperText>
                <HelperTextItem variant={tooLarge ? 'error' : 'default'}>
                  {tooLarge
                    ? `These files have ${(bytes / 1024 / 1024).toFixed(1)} MiB; 16 are the most. Compress them with gzip.`
                    : 'Files that ./tocsin replay knows, at most 16 MiB together; gzip is read.'}
                </HelperTextItem>
              </HelperText>
            </FormHelperText>
          </FormGroup>
          <FormGroup label="From (a day; absent: the archives' first)" fieldId="order-from">
            <TextInput id="order-from" type="date" value={from} onChange={(_event, day) => setFrom(day)} />
          </FormGroup>
          <FormGroup label="To (a day; absent: the archives' last)" fieldId="order-to">
            <TextInput id="order-to" type="date" value={to} onChange={(_event, day) => setTo(day)} />
          </FormGroup>
        </Form>
      </ModalBody>
      <ModalFooter>
        <Button type="submit" form="order-backtest" isLoading={order.isPending} isDisabled={onsets === null || archives.length === 0 || tooLarge || order.isPending}>
          Measure
        </Button>
        <Button variant="link" onClick={onClose}>
          Cancel
        </Button>
      </ModalFooter>
    </Modal>
  );
}

interface VersionProps {
  id: string;
  label: string;
  value: string;
  none: string;
  versions: CatalogueVersion[] | undefined;
  onChoose: (version: string) => void;
}

function Version({ id, label, value, none, versions, onChoose }: VersionProps) {
  return (
    <FormGroup label={label} fieldId={id}>
      <FormSelect id={id} value={value} onChange={(_event, version) => onChoose(version)}>
        <FormSelectOption value="" label={none} />
        {versions?.map((one) => <FormSelectOption key={one.version} value={String(one.version)} label={`Version ${one.version}: ${one.reason}`} />)}
      </FormSelect>
    </FormGroup>
  );
}
