import { Dropdown, DropdownGroup, DropdownItem, DropdownList, MenuToggle, ToggleGroup, ToggleGroupItem } from '@patternfly/react-core';
import AdjustIcon from '@patternfly/react-icons/dist/esm/icons/adjust-icon';
import MoonIcon from '@patternfly/react-icons/dist/esm/icons/moon-icon';
import SunIcon from '@patternfly/react-icons/dist/esm/icons/sun-icon';
import { useState } from 'react';
import type { ThemeChoice } from '../ui/theme';
import type { Clock } from '../ui/times';

const zoneName = new Intl.DateTimeFormat('en', { timeZoneName: 'short' }).formatToParts().find((part) => part.type === 'timeZoneName')?.value ?? '';

/** UTC, which reports and colleagues speak, or the clock on the wall. */
export function ClockToggle({ clock, onChange }: { clock: Clock; onChange: (clock: Clock) => void }) {
  return (
    <ToggleGroup aria-label="Times shown in" isCompact>
      <ToggleGroupItem text="UTC" isSelected={clock === 'utc'} onChange={() => onChange('utc')} />
      <ToggleGroupItem text="Local" aria-label={`Local time (${zoneName})`} isSelected={clock === 'local'} onChange={() => onChange('local')} />
    </ToggleGroup>
  );
}

const themes: Record<ThemeChoice, { name: string; Icon: typeof SunIcon }> = {
  system: { name: 'As the system', Icon: AdjustIcon },
  light: { name: 'Light', Icon: SunIcon },
  dark: { name: 'Dark', Icon: MoonIcon },
};

export function ThemeMenu({ theme, onChange }: { theme: ThemeChoice; onChange: (theme: ThemeChoice) => void }) {
  const [open, setOpen] = useState(false);
  const { Icon } = themes[theme];
  return (
    <Dropdown
      isOpen={open}
      onOpenChange={setOpen}
      popperProps={{ position: 'right' }}
      onSelect={(_event, chosen) => {
        setOpen(false);
        onChange(chosen as ThemeChoice);
      }}
      toggle={(toggle) => (
        <MenuToggle ref={toggle} variant="plain" isExpanded={open} onClick={() => setOpen(!open)} icon={<Icon />} aria-label={`Colours: ${themes[theme].name}`} />
      )}
    >
      <DropdownGroup label="Colours">
        <DropdownList>
          {(Object.keys(themes) as ThemeChoice[]).map((choice) => (
            <DropdownItem key={choice} value={choice} isSelected={choice === theme}>
              {themes[choice].name}
            </DropdownItem>
          ))}
        </DropdownList>
      </DropdownGroup>
    </Dropdown>
  );
}
