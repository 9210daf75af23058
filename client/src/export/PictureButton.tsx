import { Download } from 'lucide-react';
import { useId, useState } from 'react';
import { t } from '../messages/t.ts';
import { api } from '../session/api.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { drawPicture } from './drawPicture.ts';

const NAME = 'board.png';

interface PictureButtonProps {
  sessionId: string;
  /** Without one, all that this person may read. */
  room: string | undefined;
  onSay(words: string): void;
}

/** The board as a picture for programs that take no SVG: this page draws it, and the browser keeps it. */
export function PictureButton({ sessionId, room, onSay }: PictureButtonProps) {
  const hint = useId();
  const [isDrawing, setDrawing] = useState(false);

  async function draw() {
    if (isDrawing) return;
    setDrawing(true);
    const picture = await drawPicture(api.exportAddress(sessionId, 'board.svg', room));
    setDrawing(false);
    if (picture === undefined) return onSay(t('takeHome.png.failed'));
    const address = URL.createObjectURL(picture);
    const link = document.createElement('a');
    link.href = address;
    link.download = NAME;
    link.click();
    URL.revokeObjectURL(address);
    onSay(t('takeHome.started', { file: NAME }));
  }

  return (
    <>
      <Button aria-describedby={hint} onClick={() => void draw()}>
        <Icon of={Download} />
        {t('takeHome.png.name')}
      </Button>
      <span id={hint} className="hint">
        {t(isDrawing ? 'takeHome.png.drawing' : 'takeHome.png.hint')}
      </span>
    </>
  );
}
