import { Button, Label, Modal, ModalBody, ModalFooter, ModalHeader, PageSection } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import { useAudiences } from '../../api/audiences';
import { LIVE } from '../../api/keys';
import type { Subscription } from '../../api/model';
import { useMay, useMe } from '../../api/permissions';
import { useProblems } from '../../api/problems';
import { useTheaterName } from '../../api/theaters';
import { PageHeading } from '../../ui/PageHeading';
import { Empty, ErrorNotice, Loaded } from '../../ui/states';
import { Time } from '../../ui/times';
import { useDeleteSubscription } from './deleteSubscription';
import { gatheringWords } from './gathering';
import { useSubscriptions } from './listSubscriptions';
import { SecretOnce } from './SecretOnce';
import { SubscriptionDialog } from './SubscriptionDialog';
import { destination, filterSentence } from './words';

/** What is done in a dialog above the list at the moment. */
type Doing = { what: 'add' } | { what: 'edit'; subscription: Subscription } | { what: 'delete'; subscription: Subscription } | null;

/** Who is told of what: one's own subscriptions, and everybody's for those who may see them. */
export function SubscriptionsPage() {
  const subscriptions = useSubscriptions();
  const seesAll = useMay('seeAllSubscriptions');
  const [doing, setDoing] = useState<Doing>(null);
  const [secret, setSecret] = useState<string | null>(null);
  const done = () => setDoing(null);
  const saved = (subscription: Subscription) => {
    setDoing(null);
    setSecret(subscription.channel.secret ?? null);
  };
  return (
    <>
      <PageHeading title={seesAll ? 'Subscriptions' : 'My subscriptions'} aside={<Button onClick={() => setDoing({ what: 'add' })}>Subscribe</Button>}>
        An alert goes by email or webhook to every subscription whose audience it reaches and whose filter it fits.
      </PageHeading>
      <PageSection>
        <Loaded what="Subscriptions" query={subscriptions}>
          {(loaded) =>
            loaded.length === 0 ? (
              <Empty title="No subscriptions yet">Subscribe to be told by email or webhook when a level is crossed.</Empty>
            ) : (
              <SubscriptionTable subscriptions={loaded} showOwner={seesAll} onDo={setDoing} />
            )
          }
        </Loaded>
      </PageSection>
      {doing?.what === 'add' && <SubscriptionDialog onClose={done} onSaved={saved} />}
      {doing?.what === 'edit' && <SubscriptionDialog existing={doing.subscription} onClose={done} onSaved={saved} />}
      {doing?.what === 'delete' && <DeleteDialog subscription={doing.subscription} onClose={done} />}
      {secret !== null && <SecretOnce secret={secret} onClose={() => setSecret(null)} />}
    </>
  );
}

interface TableProps {
  subscriptions: Subscription[];
  showOwner: boolean;
  onDo: (doing: Doing) => void;
}

function SubscriptionTable({ subscriptions, showOwner, onDo }: TableProps) {
  const problems = useProblems(LIVE);
  const theaterName = useTheaterName();
  const me = useMe();
  const audiences = useAudiences();
  const audienceName = (id: string): string => audiences.data?.find((one) => one.id === id)?.name ?? id;
  const problemName = (id: string): string => problems.data?.find((one) => one.id === id)?.title ?? id;
  const columns = { name: 'Name', channel: 'Goes to', filter: 'Asks for', gathering: 'When', owner: 'Owner' };
  return (
    <Table aria-label="Subscriptions" variant="compact" gridBreakPoint="grid-md">
      <Thead>
        <Tr>
          <Th width={20}>{columns.name}</Th>
          <Th width={25}>{columns.channel}</Th>
          <Th width={30}>{columns.filter}</Th>
          <Th>{columns.gathering}</Th>
          {showOwner && <Th>{columns.owner}</Th>}
          <Th screenReaderText="Actions" />
        </Tr>
      </Thead>
      <Tbody>
        {subscriptions.map((subscription) => (
          <Tr key={subscription.id}>
            <Td dataLabel={columns.name}>
              <div>
                {subscription.name}
                {subscription.disabled != null && (
                  <div className="tocsin-overdue">
                    stopped on <Time at={subscription.disabled.at} />: {subscription.disabled.reason}
                  </div>
                )}
                {subscription.disabled == null && subscription.refusals != null && (
                  <div className="tocsin-overdue">
                    refused {subscription.refusals.count} in a row, last on <Time at={subscription.refusals.at} />: {subscription.refusals.reason}
                  </div>
                )}
              </div>
            </Td>
            <Td dataLabel={columns.channel} modifier="breakWord">
              <div>
                <Label isCompact>{subscription.channel.type}</Label> {destination(subscription)}
              </div>
            </Td>
            <Td dataLabel={columns.filter}>
              <div>
                {filterSentence(subscription.filter, problemName, theaterName)}
                <div className="tocsin-quiet">as one of {audienceName(subscription.audience)}</div>
              </div>
            </Td>
            <Td dataLabel={columns.gathering}>{gatheringWords(subscription)}</Td>
            {showOwner && <Td dataLabel={columns.owner}>{subscription.owner}</Td>}
            <Td className="tocsin-action-cell">
              {(!showOwner || subscription.owner === me?.name) && (
                <span className="tocsin-actions">
                  <Button variant="secondary" size="sm" aria-label={`Change ${subscription.name}`} onClick={() => onDo({ what: 'edit', subscription })}>
                    Change
                  </Button>
                  <Button variant="link" size="sm" isDanger aria-label={`Delete ${subscription.name}`} onClick={() => onDo({ what: 'delete', subscription })}>
                    Delete
                  </Button>
                </span>
              )}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

function DeleteDialog({ subscription, onClose }: { subscription: Subscription; onClose: () => void }) {
  const deletion = useDeleteSubscription();
  return (
    <Modal variant="small" isOpen onClose={onClose} aria-labelledby="delete-title">
      <ModalHeader title={`Delete “${subscription.name}”?`} labelId="delete-title" />
      <ModalBody>
        {deletion.error !== null && <ErrorNotice what="Not deleted" error={deletion.error} />}
        {destination(subscription)} will not be told of alerts any more.
      </ModalBody>
      <ModalFooter>
        <Button variant="danger" isLoading={deletion.isPending} isDisabled={deletion.isPending} onClick={() => deletion.mutate(subscription.id, { onSuccess: onClose })}>
          Delete
        </Button>
        <Button variant="link" onClick={onClose}>
          Keep it
        </Button>
      </ModalFooter>
    </Modal>
  );
}
