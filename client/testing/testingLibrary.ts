import { configure } from '@testing-library/react/pure';

// When to give up, and not how fast anything is: dialogs and views are fetched when they are first needed, which on a
// busy machine takes longer than the second that it waits by itself.
configure({ asyncUtilTimeout: 30_000 });

export * from '@testing-library/react/pure';
