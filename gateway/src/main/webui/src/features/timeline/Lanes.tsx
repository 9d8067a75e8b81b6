import { Button, Card, CardBody } from '@patternfly/react-core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Pressure, Timeline, TimelineItem } from '../../api/model';
import { useMay } from '../../api/permissions';
import { Grade } from '../../ui/Hint';
import { LevelBadge } from '../../ui/LevelBadge';
import { signed } from '../../ui/numbers';
import { Empty } from '../../ui/states';
import { Time, useClock } from '../../ui/times';
import { daysOf, shortened } from './days';

/** Two lanes, one for each problem; where they press on each other stands above. */
export function Lanes({ timeline }: { timeline: Timeline }) {
  const clock = useClock();
  const title = (id: string): string => timeline.problems.find((one) => one.id === id)?.title ?? id;
  const days = daysOf(
    timeline.items,
    timeline.problems.map(({ id }) => id),
    clock,
  );
  return (
    <Card>
      <CardBody>
        <Pressures pressures={timeline.couplings} title={title} />
        {days.length === 0 ? (
          <Empty title="Nothing happened in this time">No report matched, no level changed, nobody judged.</Empty>
        ) : (
          <div className={`tocsin-timeline tocsin-timeline--${timeline.problems.length === 1 ? 'one' : 'two'}`}>
            <div className="tocsin-timeline__head" aria-hidden="true">
              {timeline.problems.map((problem, place) => (
                <span key={problem.id} className={`tocsin-timeline__lane-name tocsin-lane--${place}`}>
                  {problem.title}
                </span>
              ))}
            </div>
            {days.map((day) => (
              <section key={day.name} className="tocsin-timeline__day" aria-label={day.name}>
                <h2 className="tocsin-timeline__date">{day.name}</h2>
                {timeline.problems.map((problem, place) => (
                  <Lane key={problem.id} name={problem.title} place={place} items={day.lanes.get(problem.id) ?? []} title={title} />
                ))}
              </section>
            ))}
          </div>
        )}
        {timeline.next != null && <p className="tocsin-quiet">There is more than fits a screen: choose a shorter time.</p>}
      </CardBody>
    </Card>
  );
}

function Pressures({ pressures, title }: { pressures: Pressure[]; title: (id: string) => string }) {
  if (pressures.length === 0) {
    return null;
  }
  return (
    <ul className="tocsin-timeline__pressures">
      {pressures.map((one) => (
        <li key={`${one.by}-${one.problem}`}>
          <strong>{title(one.by)}</strong> presses on <strong>{title(one.problem)}</strong> after {delay(one.delayHours)}, by up to{' '}
          {signed(one.decibans)} dB: {one.reason}
        </li>
      ))}
    </ul>
  );
}

const delay = (hours: number): string => (hours % 24 === 0 ? `${hours / 24} ${hours === 24 ? 'day' : 'days'}` : `${hours} h`);

interface LaneProps {
  name: string;
  place: number;
  items: TimelineItem[];
  title: (id: string) => string;
}

function Lane({ name, place, items, title }: LaneProps) {
  const [all, setAll] = useState(false);
  const { shown, more } = shortened(items);
  return (
    <div className={`tocsin-timeline__lane tocsin-lane--${place}${items.length === 0 ? ' tocsin-timeline__lane--empty' : ''}`}>
      {items.length > 0 && <h3 className="tocsin-timeline__lane-label">{name}</h3>}
      <ul>
        {(all ? items : shown).map((item, index) => (
          <Item key={`${item.kind} ${item.at} ${item.reportId ?? item.alertId ?? index}`} item={item} title={title} />
        ))}
      </ul>
      {more > 0 && (
        <Button variant="link" isInline onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? 'Fewer reports' : `${more} more ${more === 1 ? 'event' : 'events'}`}
        </Button>
      )}
    </div>
  );
}

function Item({ item, title }: { item: TimelineItem; title: (id: string) => string }) {
  return (
    <li className={`tocsin-timeline__item tocsin-timeline__item--${item.kind}`}>
      <Time at={item.at} timeOnly /> <What item={item} title={title} />
    </li>
  );
}

function What({ item, title }: { item: TimelineItem; title: (id: string) => string }) {
  switch (item.kind) {
    case 'report':
      return <Reported item={item} />;
    case 'judgement':
      return (
        <>
          <strong>
            {item.title}: {signed(item.decibans ?? 0)} dB
          </strong>{' '}
          <span className="tocsin-quiet">{item.text}</span>
        </>
      );
    case 'coupling':
      return (
        <>
          <strong>↪ {title(item.by ?? '')} presses on this</strong> <span className="tocsin-quiet">{item.text}</span>
        </>
      );
    case 'transition':
      return (
        <>
          {item.level !== undefined && <LevelBadge level={item.level} compact />}{' '}
          <AlertLink item={item} /> <span className="tocsin-quiet">{item.text}</span>
        </>
      );
  }
}

function AlertLink({ item }: { item: TimelineItem }) {
  const may = useMay('seeAlerts');
  return may && item.alertId != null ? (
    <Link to="/alerts/$alertId" params={{ alertId: item.alertId }}>
      {item.title}
    </Link>
  ) : (
    <strong>{item.title}</strong>
  );
}

function Reported({ item }: { item: TimelineItem }) {
  const may = useMay('seeReports');
  const count = item.reports ?? 1;
  return (
    <>
      {may && item.reportId != null ? (
        <Link to="/reports/$reportId" params={{ reportId: item.reportId }}>
          {item.title}
        </Link>
      ) : (
        item.title
      )}{' '}
      <span className="tocsin-quiet">
        {item.source} <Grade grade={item.grade ?? ''} />
        {count > 1 && ` and ${count - 1} more`} · {item.text}
        {item.decibans != null && ` · ${signed(item.decibans)} dB now`}
      </span>
    </>
  );
}
