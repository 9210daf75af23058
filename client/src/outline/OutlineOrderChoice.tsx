import { useAnnouncer } from '../announce/index.ts';
import { useReadable } from '../hooks/index.ts';
import { t } from '../messages/t.ts';
import { RadioSwitch } from '../ui/RadioSwitch.tsx';
import { useOutline } from './OutlineContext.ts';
import { OUTLINE_ORDERS } from './outlineEntries.ts';

/** How the notes of each section are listed, for this view alone. */
export function OutlineOrderChoice() {
  const { state } = useOutline();
  const announcer = useAnnouncer();
  return (
    <RadioSwitch
      legend={t('outline.order')}
      options={OUTLINE_ORDERS.map((value) => ({ value, label: t(`outline.orderOf.${value}`) }))}
      value={useReadable(state.order)}
      onChange={(order) => {
        state.order.set(order);
        announcer.say(t(`outline.orderSaid.${order}`));
      }}
    />
  );
}
