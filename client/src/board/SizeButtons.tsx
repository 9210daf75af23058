import { Maximize, Minus, Plus } from 'lucide-react';
import { useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { useAnnouncer } from '../announce/index.ts';
import { t } from '../messages/t.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useBoardParts } from './BoardParts.ts';

/** The buttons for the size, in the page's foot where there is one, else below the board. */
export function BoardSize() {
  const [foot, setFoot] = useState<Element | null>(null);
  useLayoutEffect(() => setFoot(document.querySelector('footer.foot')), []);
  return foot ? createPortal(<SizeButtons />, foot) : <SizeButtons />;
}

/** Smaller, 100 %, larger, and the whole board. Each says the size it came to. */
function SizeButtons() {
  const { camera, showWhole } = useBoardParts();
  const announcer = useAnnouncer();
  const percent = useSyncExternalStore(camera.subscribe, () => Math.round(camera.get().zoom * 100));
  const resize = (change: () => void) => () => {
    change();
    announcer.say(t('board.sizeIs', { percent: Math.round(camera.get().zoom * 100) }));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields; these are buttons of a toolbar
    <div className="tools board-size" role="group" aria-label={t('board.size')}>
      <IconButton
        label={t('board.fit')}
        icon={<Icon of={Maximize} />}
        onClick={() => showWhole(announcer.say)}
      />
      <IconButton
        label={t('board.smaller')}
        icon={<Icon of={Minus} />}
        onClick={resize(() => camera.zoomStep(-1))}
      />
      <Button aria-label={t('board.fullSize', { percent })} onClick={resize(() => camera.zoomTo(1))}>
        {t('board.percent', { percent })}
      </Button>
      <IconButton
        label={t('board.larger')}
        icon={<Icon of={Plus} />}
        onClick={resize(() => camera.zoomStep(1))}
      />
    </div>
  );
}
