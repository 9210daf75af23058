import { ArrowRight } from 'lucide-react';
import { t } from '../messages/t.ts';
import { LastSaid } from '../page/LastSaid.tsx';
import { REGION } from '../page/regions.ts';
import { navigate, parseRoute, practiceCameFrom } from '../route.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';

/** Where the practice board leads on to: the door or session it was opened from, else the first page. */
function wayOn(): { address: string; words: string } {
  const from = practiceCameFrom();
  if (from === undefined) return { address: '/', words: t('practice.home') };
  const [pathname = '', hash = ''] = from.split('#');
  const route = parseRoute(pathname, hash);
  const isDoor = route.kind === 'session' && route.key !== '';
  return { address: from, words: t(isDoor ? 'practice.comeIn' : 'practice.backToSession') };
}

/** The way on, which is one Tab away from the grid, and the last thing that was said. */
export function PracticeFoot({ onRestart }: { onRestart(): void }) {
  const { address, words } = wayOn();
  return (
    <footer className="foot" {...REGION}>
      <Button tone="main" onClick={() => navigate(address)}>
        {words}
        <Icon of={ArrowRight} />
      </Button>
      <Button onClick={onRestart}>{t('practice.restart')}</Button>
      <LastSaid />
    </footer>
  );
}
