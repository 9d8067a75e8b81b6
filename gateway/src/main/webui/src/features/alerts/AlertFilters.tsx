import { Button, FormSelect, FormSelectOption, Toolbar, ToolbarContent, ToolbarGroup, ToolbarItem } from '@patternfly/react-core';
import type { AlertKind, Level } from '../../api/model';
import { useProblems } from '../../api/problems';
import type { AlertFilter } from './listAlerts';

interface Props {
  board: string;
  filter: AlertFilter;
  onFilter: (filter: AlertFilter) => void;
}

const levelChoices: [Level, string][] = [
  ['WATCH', 'WATCH and above'],
  ['WARNING', 'WARNING and above'],
  ['CRITICAL', 'CRITICAL'],
];

const kindChoices: [AlertKind, string][] = [
  ['raise', 'Raised'],
  ['update', 'Updated'],
  ['clear', 'Cleared'],
  ['cancel', 'Cancelled'],
];

const seenChoices: [string, string][] = [
  ['false', 'Not acknowledged'],
  ['true', 'Acknowledged'],
];

export function AlertFilters({ board, filter, onFilter }: Props) {
  const problems = useProblems(board);
  const titles = (problems.data ?? []).map(({ id, title }): [string, string] => [id, title]);
  const narrowed = Object.values(filter).some((value) => value !== undefined);
  return (
    <Toolbar className="tocsin-filters" inset={{ default: 'insetNone' }}>
      <ToolbarContent>
        <ToolbarGroup variant="filter-group">
          <Choice label="Problem" all="All problems" value={filter.problem} choices={titles} onChange={(problem) => onFilter({ ...filter, problem })} />
          <Choice label="Level" all="All levels" value={filter.minLevel} choices={levelChoices} onChange={(minLevel) => onFilter({ ...filter, minLevel })} />
          <Choice label="Kind" all="All kinds" value={filter.kind} choices={kindChoices} onChange={(kind) => onFilter({ ...filter, kind })} />
          <Choice
            label="Acknowledged"
            all="Seen or not"
            value={filter.acknowledged === undefined ? undefined : String(filter.acknowledged)}
            choices={seenChoices}
            onChange={(seen) => onFilter({ ...filter, acknowledged: seen === undefined ? undefined : seen === 'true' })}
          />
        </ToolbarGroup>
        {narrowed && (
          <ToolbarItem>
            <Button variant="link" onClick={() => onFilter({})}>
              Clear filters
            </Button>
          </ToolbarItem>
        )}
      </ToolbarContent>
    </Toolbar>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  all: string;
  value: T | undefined;
  choices: [T, string][];
  onChange: (value: T | undefined) => void;
}

function Choice<T extends string>({ label, all, value, choices, onChange }: ChoiceProps<T>) {
  return (
    <ToolbarItem>
      <FormSelect
        aria-label={label}
        value={value ?? ''}
        onChange={(_event, chosen) => onChange(choices.find(([one]) => one === chosen)?.[0])}
      >
        <FormSelectOption value="" label={all} />
        {choices.map(([one, text]) => (
          <FormSelectOption key={one} value={one} label={text} />
        ))}
      </FormSelect>
    </ToolbarItem>
  );
}
