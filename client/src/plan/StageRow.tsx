import type { StageEntry } from '@evenboard/protocol';
import { Check, Play } from 'lucide-react';
import { useId } from 'react';
import { t } from '../messages/t.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { buttonName } from './planDialogs.ts';
import { offWords, stageFacts } from './stageWords.ts';
import { usePlanActions } from './usePlan.ts';

interface StageRowProps {
  stage: StageEntry;
  index: number;
  count: number;
  /** The stage people are in, from 0; missing: none. */
  currentIndex: number | undefined;
  onMove(by: 1 | -1): void;
  onRemove(): void;
}

/** What facilitators do with one stage; each button is named by the stage too. */
function StageTools({ stage, index, count, currentIndex, onMove, onRemove }: StageRowProps) {
  const actions = usePlanActions();
  const { title } = stage;
  const button = (name: string, words: string, heard: string, onClick: () => void, isOff = false) => (
    <Button
      data-button={buttonName(name, stage.id)}
      aria-label={heard}
      aria-disabled={isOff}
      onClick={onClick}
    >
      {words}
    </Button>
  );
  return (
    <div className="tools">
      {index !== currentIndex &&
        button('go', t('plan.goDo'), t('plan.go', { title }), () => void actions.goTo(stage.id))}
      {button('edit', t('plan.editDo'), t('plan.edit', { title }), () => actions.edit(stage.id))}
      {button('up', t('plan.upDo'), t('plan.up', { title }), () => onMove(-1), index === 0)}
      {button('down', t('plan.downDo'), t('plan.down', { title }), () => onMove(1), index === count - 1)}
      {button('remove', t('plan.removeDo'), t('plan.remove', { title }), onRemove)}
    </div>
  );
}

/** One stage: its title, what people do in it, how long, and what it leaves out. */
export function StageRow(props: StageRowProps) {
  const { stage, index, currentIndex } = props;
  const actions = usePlanActions();
  const heading = useId();
  const isNow = index === currentIndex;
  const isDone = currentIndex !== undefined && index < currentIndex;
  const facts = stageFacts(stage);
  const off = offWords(stage);
  return (
    <li aria-labelledby={heading} aria-current={isNow ? 'step' : undefined}>
      <h3 id={heading} tabIndex={-1} data-button={buttonName('title', stage.id)}>
        {isNow && <Icon of={Play} />}
        {isDone && <Icon of={Check} />}
        <bdi>{stage.title}</bdi>
        {isNow && ' '}
        {isNow && <span className="tag">{t('plan.isNow')}</span>}
        {isDone && <span className="sr">{t('plan.isDone')}</span>}
      </h3>
      {stage.instructions !== '' && <p className="stage-words">{stage.instructions}</p>}
      {facts !== '' && <p className="soft">{facts}</p>}
      {off !== undefined && <p className="soft">{off}</p>}
      {actions.mayLead() && <StageTools {...props} />}
    </li>
  );
}
