import { Button, Card, CardBody, CardTitle, Label } from '@patternfly/react-core';
import type { ReportCitation, Ruling } from '../../api/model';
import { useMay } from '../../api/permissions';
import { ErrorNotice, Loaded } from '../../ui/states';
import { Time } from '../../ui/times';
import { useRule, useRulings } from './rulings';

/** What officers ruled on the reports that this problem rests on; nothing, where nobody did. */
export function Rulings({ board, reports }: { board: string; reports: ReportCitation[] }) {
  const rulings = useRulings(board);
  const titles = new Map(reports.map((report) => [report.id, report.title]));
  return (
    <Loaded what="Rulings" query={rulings}>
      {(loaded) => {
        const about = loaded.filter((one) => one.verdict !== 'as-found' && (titles.has(one.first) || titles.has(one.second)));
        return about.length === 0 ? null : (
          <Card>
            <CardTitle component="h2">Rulings on which reports tell of one event</CardTitle>
            <CardBody>
              <ul className="tocsin-judgements">
                {about.map((one) => (
                  <Line key={`${one.first} ${one.second}`} board={board} ruling={one} title={(id) => titles.get(id) ?? id} />
                ))}
              </ul>
            </CardBody>
          </Card>
        );
      }}
    </Loaded>
  );
}

function Line({ board, ruling, title }: { board: string; ruling: Ruling; title: (id: string) => string }) {
  const rule = useRule(board);
  const rules = useMay('rule');
  const takeBack = (): void =>
    rule.mutate({ first: ruling.first, second: ruling.second, verdict: 'as-found', reason: `The ruling of ${ruling.author} is taken back` });
  return (
    <li className="tocsin-judgement">
      <Label isCompact variant="outline">
        {ruling.verdict === 'same' ? 'one event' : 'two events'}
      </Label>
      <span>
        {rule.error !== null && <ErrorNotice what="Not taken back" error={rule.error} />}“{title(ruling.first)}” and “{title(ruling.second)}”: {ruling.reason}
        <span className="tocsin-judgement__about tocsin-quiet">
          {ruling.author}, <Time at={ruling.at} />
        </span>
      </span>
      {rules && (
        <Button variant="link" isInline onClick={takeBack} isLoading={rule.isPending} isDisabled={rule.isPending}>
          Take back
        </Button>
      )}
    </li>
  );
}
