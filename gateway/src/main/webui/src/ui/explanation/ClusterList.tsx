import { Button } from '@patternfly/react-core';
import ExternalLinkAltIcon from '@patternfly/react-icons/dist/esm/icons/external-link-alt-icon';
import { Link } from '@tanstack/react-router';
import { useContext, useId, useState } from 'react';
import type { ClusterShare, ReportCitation } from '../../api/model';
import { useMay } from '../../api/permissions';
import { Highlighted, notIn } from '../Highlighted';
import { Grade, Hint, meanings } from '../Hint';
import { plain, signed } from '../numbers';
import { Time } from '../times';
import { RuleOn } from './ruleOn';

interface Naming {
  sourceName: (id: string) => string;
  theaterName: (id: string) => string;
}

const FIRST = 5;

/** The events behind an indicator, weightiest first. Several reports of one event count as one. */
export function ClusterList({ clusters, more, ...naming }: { clusters: ClusterShare[]; more: number } & Naming) {
  const [all, setAll] = useState(false);
  const shown = all ? clusters : clusters.slice(0, FIRST);
  const hidden = clusters.length - shown.length;
  return (
    <>
      <ol className="tocsin-clusters">
        {shown.map((cluster) => (
          <Cluster key={`${cluster.id}-${cluster.theater}`} cluster={cluster} {...naming} />
        ))}
      </ol>
      {hidden > 0 && (
        <Button variant="link" isInline onClick={() => setAll(true)}>
          Show {hidden} more {hidden === 1 ? 'event' : 'events'}
        </Button>
      )}
      {hidden === 0 && more > 0 && (
        <p className="tocsin-quiet">
          and {more} more {more === 1 ? 'event' : 'events'} of less weight, counted in the sum
        </p>
      )}
    </>
  );
}

function Cluster({ cluster, sourceName, theaterName }: { cluster: ClusterShare } & Naming) {
  const [open, setOpen] = useState(false);
  const ruleOn = useContext(RuleOn);
  const reports = useId();
  const [first, ...others] = cluster.reports;
  return (
    <li className="tocsin-cluster">
      <div className="tocsin-cluster__head">
        <span>
          <Time at={cluster.at} /> · {theaterName(cluster.theater)}
        </span>
        <span>
          <strong>{signed(cluster.decibans, 2)} dB</strong>
          <span className="tocsin-quiet">
            {' '}
            · <Hint meaning={meanings.mass}>mass {plain(cluster.mass, 2)}</Hint>
          </span>
          {ruleOn !== null && first !== undefined && (
            <Button variant="link" isInline size="sm" className="tocsin-cluster__rule" onClick={() => ruleOn(cluster)}>
              {others.length > 0 ? 'Not one event?' : 'Same as another?'}
            </Button>
          )}
        </span>
      </div>
      <ul className="tocsin-citations">
        {first !== undefined && <Citation report={first} sourceName={sourceName} />}
        {others.length > 0 && (
          <li>
            <Button variant="link" isInline aria-expanded={open} aria-controls={reports} onClick={() => setOpen(!open)}>
              {open ? 'Hide' : 'Show'} {others.length} more {others.length === 1 ? 'report' : 'reports'} of this event
            </Button>
          </li>
        )}
      </ul>
      <ul id={reports} hidden={!open} className="tocsin-citations">
        {open && others.map((report) => <Citation key={report.id} report={report} sourceName={sourceName} />)}
      </ul>
    </li>
  );
}

function Citation({ report, sourceName }: { report: ReportCitation; sourceName: (id: string) => string }) {
  const mayOpen = useMay('seeReports');
  const words = report.highlights ?? [];
  const elsewhere = notIn(report.title, words);
  return (
    <li className="tocsin-citation">
      <span className="tocsin-citation__title">
        {mayOpen ? (
          <Link to="/reports/$reportId" params={{ reportId: report.id }}>
            <Highlighted text={report.title} words={words} />
          </Link>
        ) : (
          <Highlighted text={report.title} words={words} />
        )}
        {isWebLink(report.url) && (
          <a href={report.url} target="_blank" rel="noreferrer" className="tocsin-citation__out" aria-label={`Original of "${report.title}" (new tab)`}>
            <ExternalLinkAltIcon /> original
          </a>
        )}
      </span>
      <span className="tocsin-quiet">
        {sourceName(report.source)}, grade <Grade grade={report.grade} /> · published <Time at={report.publishedAt} />
        {report.place !== null && report.place !== undefined && ` · ${report.place}`}
        {elsewhere.length > 0 && ` · in its text: ${elsewhere.map((word) => `“${word}”`).join(', ')}`}
      </span>
    </li>
  );
}

/** Links come from reports: only those of the web are offered, never a script. */
function isWebLink(url: string | null | undefined): url is string {
  return /^https?:\/\//i.test(url ?? '');
}
