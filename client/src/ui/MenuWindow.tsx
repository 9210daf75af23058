import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  Header,
  MenuSection,
  Popover,
} from 'react-aria-components';
import { greyed } from './Button.tsx';
import type { MenuItem, MenuProps } from './Menu.tsx';

/** The menu itself, in a chunk of its own. */
export function MenuWindow({ label, items, groups = [], anchor, onClose }: MenuProps) {
  return (
    <Popover
      className="sheet menu-window"
      // React Aria makes a dialog of it, which must have a name; the menu's would be heard twice. The menu is enough.
      render={({ role: _dialog, ...frame }) => <div {...frame} />}
      // Inside the landmark that it was opened from, where a reader of landmarks finds it.
      UNSTABLE_portalContainer={anchor.current?.closest<HTMLElement>('main, header, footer') ?? document.body}
      isOpen
      triggerRef={anchor}
      onOpenChange={(isOpen) => isOpen || onClose()}
    >
      <AriaMenu aria-label={label} autoFocus="first" onClose={onClose}>
        {items.map(menuItem)}
        {groups
          .filter((group) => group.items.length > 0)
          .map((group) => (
            <MenuSection key={group.heading}>
              <Header>{group.heading}</Header>
              {group.items.map(menuItem)}
            </MenuSection>
          ))}
      </AriaMenu>
    </Popover>
  );
}

function menuItem({ id, text, label, why, onAction, href }: MenuItem) {
  return (
    <AriaMenuItem
      key={id}
      id={id}
      textValue={text}
      onAction={onAction}
      {...(href !== undefined && { href, download: true })}
      // Not disabled for React Aria, whose keys would pass over it: nobody would learn why.
      {...(why !== undefined && { render: (frame) => <div {...(frame as object)} {...greyed(why)} /> })}
    >
      {label}
    </AriaMenuItem>
  );
}
