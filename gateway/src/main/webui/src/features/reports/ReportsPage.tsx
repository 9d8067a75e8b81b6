import { Button, FormSelect, FormSelectOption, Label, PageSection } from '@patternfly/react-core';
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Report } from '../../api/model';
import { useIndicatorName } from '../../api/indicators';
import { useMay } from '../../api/permissions';
import { useSourceName, useSources } from '../../api/sources';
import { PageHeading } from '../../ui/PageHeading';
import { Empty, Loaded } from '../../ui/states';
import { Time } from '../../ui/times';
import { useReports } from './listReports';

/** What came in, newest first. */
export function ReportsPage({ board }: { board: string }) {
  const [source, setSource] = useState<string>();
  const reports = useReports(board, source);
  const sources = useSources(board);
  const mayReport = useMay('report');
  return (
    <>
      <PageHeading
        title="Reports"
        aside={
          mayReport && (
            <Link to="/reports/new" className="pf-v6-c-button pf-m-primary">
              Enter a report
            </Link>
          )
        }
      />
      <PageSection>
        <FormSelect
          aria-label="Source"
          className="tocsin-narrow"
          value={source ?? ''}
          onChange={(_event, chosen) => setSource(chosen === '' ? undefined : chosen)}
        >
          <FormSelectOption value="" label="All sources" />
          {(sources.data ?? []).map(({ id, name }) => (
            <FormSelectOption key={id} value={id} label={name} />
          ))}
        </FormSelect>
        <Loaded what="Reports" query={reports}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            return items.length === 0 ? (
              <Empty title={source === undefined ? 'No reports yet' : 'No reports of this source'}>
                What sources and officers report on this board is listed here.
              </Empty>
            ) : (
              <>
                <ReportTable reports={items} board={board} />
                {reports.hasNextPage && (
                  <Button variant="link" isLoading={reports.isFetchingNextPage} onClick={() => void reports.fetchNextPage()}>
                    Show older reports
                  </Button>
                )}
              </>
            );
          }}
        </Loaded>
      </PageSection>
    </>
  );
}

const columns = { title: 'Report', source: 'Source', published: 'Published', matches: 'Counts for' };

function ReportTable({ reports, board }: { reports: Report[]; board: string }) {
  const sourceName = useSourceName(board);
  const indicatorName = useIndicatorName(board);
  return (
    <Table aria-label="Reports" variant="compact" gridBreakPoint="grid-md">
      <Thead>
        <Tr>
          <Th width={45}>{columns.title}</Th>
          <Th width={15}>{columns.source}</Th>
          <Th width={20}>{columns.published}</Th>
          <Th width={20}>{columns.matches}</Th>
        </Tr>
      </Thead>
      <Tbody>
        {reports.map((report) => (
          <Tr key={report.id}>
            <Td dataLabel={columns.title} className="tocsin-plain-cell">
              <Link to="/reports/$reportId" params={{ reportId: report.id }} className="tocsin-board__title">
                {report.title}
              </Link>{' '}
              {report.retraction != null && (
                <Label isCompact status="warning">
                  retracted
                </Label>
              )}
              {report.place != null && <div className="tocsin-quiet">{report.place}</div>}
            </Td>
            <Td dataLabel={columns.source}>{sourceName(report.source)}</Td>
            <Td dataLabel={columns.published}>
              <Time at={report.publishedAt} />
            </Td>
            <Td dataLabel={columns.matches}>
              {report.matches.length === 0 ? (
                <span className="tocsin-quiet">no indicator</span>
              ) : (
                [...new Set(report.matches.map(({ indicator }) => indicatorName(indicator)))].join(', ')
              )}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
