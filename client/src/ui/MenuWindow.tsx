import { Menu as AriaMenu, MenuItem as AriaMenuItem, Popover } from 'react-aria-components';
import type { MenuProps } from './Menu.tsx';

/** The menu itself, in a chunk of its own. */
export function MenuWindow({ label, items, anchor, onClose }: MenuProps) {
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
        {items.map((item) => (
          <AriaMenuItem
            key={item.id}
            id={item.id}
            textValue={item.text}
            isDisabled={item.isDisabled ?? false}
            onAction={item.onAction}
            {...(item.href !== undefined && { href: item.href, download: true })}
          >
            {item.label}
          </AriaMenuItem>
        ))}
      </AriaMenu>
    </Popover>
  );
}
