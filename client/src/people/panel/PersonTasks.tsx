import type { Somebody } from '../usePeople.ts';
import { CardTask } from './CardTask.tsx';
import { MoveTask } from './MoveTask.tsx';
import type { PersonTask } from './personMenu.ts';
import { RemoveTask } from './RemoveTask.tsx';
import { RenameTask } from './RenameTask.tsx';
import { RoleTask } from './RoleTask.tsx';

export interface PersonTaskProps {
  person: Somebody;
  /** It is done: the list comes back, and the words are said. */
  onDone(words: string): void;
  onBack(): void;
}

const TASKS = {
  rename: RenameTask,
  role: RoleTask,
  move: MoveTask,
  remove: RemoveTask,
  card: CardTask,
} satisfies Record<PersonTask, (props: PersonTaskProps) => unknown>;

/** The form of what is done with one person. */
export function PersonTaskForm({ task, ...props }: PersonTaskProps & { task: PersonTask }) {
  const Task = TASKS[task];
  return <Task {...props} />;
}
