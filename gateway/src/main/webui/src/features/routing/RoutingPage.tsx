import { Button, Card, CardBody, CardHeader, CardTitle, PageSection } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { useState } from 'react';
import type { Routing } from '../../api/model';
import { useMay } from '../../api/permissions';
import { PageHeading } from '../../ui/PageHeading';
import { ErrorNotice, Loaded } from '../../ui/states';
import { Time } from '../../ui/times';
import { Branches } from './Branches';
import { RoutingEditor } from './RoutingEditor';
import { useRouting, useRoutingVersions, useTryRouting } from './routing';
import { TrialResult } from './TrialResult';

/** Whom alerts reach, how much of them they see, and who would have been told. */
export function RoutingPage() {
  const routing = useRouting();
  const may = useMay('route');
  const [changing, setChanging] = useState(false);
  return (
    <>
      <PageHeading title="Routing" aside={may && !changing && <Button onClick={() => setChanging(true)}>Change the tree</Button>}>
        An alert goes down every branch that it fits, to the subscriptions of the audiences there whose own filter it passes.
      </PageHeading>
      <PageSection>
        <Loaded what="The routing" query={routing}>
          {(loaded) => (
            <div className="tocsin-stack">
              {changing ? <RoutingEditor routing={loaded} onDone={() => setChanging(false)} /> : <Standing routing={loaded} />}
              <Audiences routing={loaded} />
              <Versions />
            </div>
          )}
        </Loaded>
      </PageSection>
    </>
  );
}

function Standing({ routing }: { routing: Routing }) {
  const trial = useTryRouting();
  return (
    <>
      <Card>
        <CardHeader>
          <CardTitle component="h2">The tree that routes now</CardTitle>
        </CardHeader>
        <CardBody className="tocsin-stack">
          <Branches tree={routing.tree} members={routing.members} />
          <p className="tocsin-quiet">
            {routing.version === 0 ? (
              'As Tocsin ships it.'
            ) : (
              <>
                Version {routing.version}, {routing.savedBy}, <Time at={routing.savedAt} />: {routing.note}
              </>
            )}
          </p>
        </CardBody>
      </Card>
      <Card>
        <CardHeader>
          <CardTitle component="h2">Who is told</CardTitle>
        </CardHeader>
        <CardBody className="tocsin-stack">
          {trial.error !== null && <ErrorNotice what="Not tried" error={trial.error} />}
          {trial.data !== undefined && <TrialResult trial={trial.data} />}
          <div>
            <Button variant="secondary" isLoading={trial.isPending} isDisabled={trial.isPending} onClick={() => trial.mutate(undefined)}>
              Try it on the alerts of the last 30 days
            </Button>
          </div>
        </CardBody>
      </Card>
    </>
  );
}

const sees = { evidence: 'the numbers, the reason and the reports', thin: 'problem, level, time, place and likelihood, with a link' } as const;

function Audiences({ routing }: { routing: Routing }) {
  const columns = { name: 'Audience', sees: 'Sees', open: 'Who may stand in it', members: 'Subscriptions' };
  return (
    <Card>
      <CardHeader>
        <CardTitle component="h2">Audiences</CardTitle>
      </CardHeader>
      <CardBody>
        <Table aria-label="Audiences" variant="compact" gridBreakPoint="grid-md">
          <Thead>
            <Tr>
              <Th>{columns.name}</Th>
              <Th>{columns.sees}</Th>
              <Th>{columns.open}</Th>
              <Th>{columns.members}</Th>
            </Tr>
          </Thead>
          <Tbody>
            {routing.tree.audiences.map((audience) => (
              <Tr key={audience.id}>
                <Td dataLabel={columns.name}>{audience.name ?? audience.id}</Td>
                <Td dataLabel={columns.sees}>{sees[audience.sees ?? 'thin']}</Td>
                <Td dataLabel={columns.open}>{audience.open === true ? 'every account' : 'officers, analysts and operators'}</Td>
                <Td dataLabel={columns.members}>{routing.members.find((one) => one.audience === audience.id)?.subscriptions ?? 0}</Td>
              </Tr>
            ))}
          </Tbody>
        </Table>
      </CardBody>
    </Card>
  );
}

function Versions() {
  const versions = useRoutingVersions();
  if (versions.data === undefined || versions.data.length === 0) {
    return null;
  }
  return (
    <Card>
      <CardHeader>
        <CardTitle component="h2">What was saved</CardTitle>
      </CardHeader>
      <CardBody>
        <ol className="tocsin-judgements">
          {versions.data.map((version) => (
            <li key={version.version} className="tocsin-judgement">
              <strong className="tocsin-judgement__weight">{version.version}</strong>
              <span>
                {version.note}
                <span className="tocsin-judgement__about tocsin-quiet">
                  {version.by}, <Time at={version.at} />
                </span>
              </span>
            </li>
          ))}
        </ol>
      </CardBody>
    </Card>
  );
}
