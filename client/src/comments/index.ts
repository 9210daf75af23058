export { CommentsDialogs } from './CommentsDialogs.tsx';
