import { Divider, MenuToggle, Select, SelectGroup, SelectList, SelectOption } from '@patternfly/react-core';
import { useState } from 'react';
import { isDraft, useDrafts } from '../api/drafts';
import { useExercises } from '../api/exercises';
import { LIVE } from '../api/keys';

interface Props {
  board: string;
  onChoose: (board: string) => void;
}

/** The live board, a draft of the catalogue beside it, or one exercise. */
export function BoardSelector({ board, onChoose }: Props) {
  const exercises = useExercises();
  const drafts = useDrafts().data ?? [];
  const [open, setOpen] = useState(false);
  const choosable = (exercises.data ?? []).filter((one) => one.state !== 'deleting');
  const name = board === LIVE ? 'Live board' : ([...choosable, ...drafts].find((one) => one.id === board)?.name ?? (isDraft(board) ? 'Draft' : 'Exercise'));
  return (
    <Select
      isOpen={open}
      selected={board}
      isScrollable
      onOpenChange={setOpen}
      onSelect={(_event, chosen) => {
        setOpen(false);
        onChoose(String(chosen));
      }}
      toggle={(toggle) => (
        <MenuToggle ref={toggle} isExpanded={open} onClick={() => setOpen(!open)} aria-label={`Board: ${name}`} className="tocsin-board-toggle">
          {name}
        </MenuToggle>
      )}
    >
      <SelectList>
        <SelectOption value={LIVE}>Live board</SelectOption>
      </SelectList>
      {drafts.length > 0 && (
        <>
          <Divider />
          <SelectGroup label="Drafts of the catalogue">
            <SelectList>
              {drafts.map((one) => (
                <SelectOption key={one.id} value={one.id}>
                  {one.name}
                </SelectOption>
              ))}
            </SelectList>
          </SelectGroup>
        </>
      )}
      {choosable.length > 0 && (
        <>
          <Divider />
          <SelectGroup label="Exercises">
            <SelectList>
              {choosable.map((one) => (
                <SelectOption key={one.id} value={one.id}>
                  {one.name}
                </SelectOption>
              ))}
            </SelectList>
          </SelectGroup>
        </>
      )}
    </Select>
  );
}
