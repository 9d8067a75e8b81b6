import { Card, CardBody, Flex, FormGroup, FormSelect, FormSelectOption, PageSection, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import { useId, useState } from 'react';
import { useBoardState } from '../../api/boards';
import type { Problem } from '../../api/model';
import { LIVE } from '../../api/keys';
import { useProblems } from '../../api/problems';
import { PageHeading } from '../../ui/PageHeading';
import { Empty, Loaded } from '../../ui/states';
import { spans, useTimeline, type Span } from './getTimeline';
import { Lanes } from './Lanes';

interface Props {
  board: string;
  problem: string | undefined;
  other: string | undefined;
  onChoose: (problem: string | undefined, other: string | undefined) => void;
}

const spanNames = Object.keys(spans) as Span[];

/** Moves and counter-moves: what happened to two problems, side by side in one order. */
export function TimelinePage({ board, problem, other, onChoose }: Props) {
  const [span, setSpan] = useState<Span>('30 days');
  const problems = useProblems(board);
  const until = useUntil(board, problems.data);
  const timeline = useTimeline({ board, problem, other, span, until });
  return (
    <>
      <PageHeading title="Time line">What happened to two problems, side by side: moves and counter-moves, the newest day first.</PageHeading>
      <PageSection>
        <div className="tocsin-stack">
          <Flex gap={{ default: 'gapMd' }} alignItems={{ default: 'alignItemsFlexEnd' }}>
            <Choice label="Problem" none="Choose a problem" value={problem} others={problems.data ?? []} onChange={(chosen) => onChoose(chosen, other)} />
            <Choice
              label="Beside it"
              none="Nothing beside it"
              value={other}
              others={(problems.data ?? []).filter(({ id }) => id !== problem)}
              onChange={(chosen) => onChoose(problem, chosen)}
            />
            <ToggleGroup aria-label="Time shown" isCompact>
              {spanNames.map((name) => (
                <ToggleGroupItem key={name} text={name} isSelected={span === name} onChange={() => setSpan(name)} />
              ))}
            </ToggleGroup>
          </Flex>
          {problem === undefined ? (
            <Card>
              <CardBody>
                <Empty title="Choose a problem">Its reports, alerts and judgements stand in one order; a second problem stands beside it.</Empty>
              </CardBody>
            </Card>
          ) : (
            <Loaded what="The time line" query={timeline}>
              {(loaded) => <Lanes timeline={loaded} />}
            </Loaded>
          )}
        </div>
      </PageSection>
    </>
  );
}

/** The board's time. Who may not see the board's state goes by its newest assessment, and live by the wall. */
function useUntil(board: string, problems: Problem[] | undefined): string | null {
  const { clock } = useBoardState(board);
  const [opened] = useState(() => new Date().toISOString());
  if (clock !== null) {
    return clock;
  }
  const assessed = (problems ?? []).map(({ at }) => at ?? '').sort().at(-1);
  return assessed !== undefined && assessed !== '' ? assessed : problems !== undefined && board === LIVE ? opened : null;
}

interface ChoiceProps {
  label: string;
  none: string;
  value: string | undefined;
  others: Problem[];
  onChange: (problem: string | undefined) => void;
}

function Choice({ label, none, value, others, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <FormGroup label={label} fieldId={id} className="tocsin-timeline__choice">
      <FormSelect id={id} value={value ?? ''} onChange={(_event, chosen) => onChange(chosen === '' ? undefined : chosen)}>
        <FormSelectOption value="" label={none} />
        {others.map((one) => (
          <FormSelectOption key={one.id} value={one.id} label={one.title} />
        ))}
      </FormSelect>
    </FormGroup>
  );
}
