import { Dropdown, DropdownGroup, DropdownItem, DropdownList, MenuToggle } from '@patternfly/react-core';
import UserIcon from '@patternfly/react-icons/dist/esm/icons/user-icon';
import { useState } from 'react';
import type { Me } from '../../api/model';

/** Who is signed in, as what, and the way out. */
export function UserMenu({ me }: { me: Me }) {
  const [open, setOpen] = useState(false);
  return (
    <Dropdown
      isOpen={open}
      onOpenChange={setOpen}
      popperProps={{ position: 'right' }}
      toggle={(toggle) => (
        <MenuToggle ref={toggle} isExpanded={open} onClick={() => setOpen(!open)} icon={<UserIcon />} aria-label={`Signed in as ${me.name}`}>
          <span className="tocsin-wide-only">{me.name}</span>
        </MenuToggle>
      )}
    >
      <DropdownGroup label={me.roles.join(', ')}>
        <DropdownList>
          <DropdownItem to="/logout">Sign out</DropdownItem>
        </DropdownList>
      </DropdownGroup>
    </Dropdown>
  );
}
