import { useId } from 'react';
import { useAnnouncer } from '../announce/index.ts';
import { useReadable } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { useOutline } from './OutlineContext.ts';
import { OUTLINE_ORDERS } from './outlineEntries.ts';

/** How the notes of each section are listed, for this view alone. */
export function OutlineOrderChoice() {
  const { state } = useOutline();
  const announcer = useAnnouncer();
  const order = useReadable(state.order);
  const id = useId();
  return (
    <div className="outline-order">
      <label htmlFor={id}>{t('outline.order')}</label>
      <select
        id={id}
        className="select"
        value={order}
        onChange={(event) => {
          const next = OUTLINE_ORDERS.find((one) => one === event.target.value);
          if (next === undefined) return;
          state.order.set(next);
          announcer.say(t(`outline.orderSaid.${next}`));
        }}
      >
        {OUTLINE_ORDERS.map((one) => (
          <option key={one} value={one}>
            {t(`outline.orderOf.${one}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
