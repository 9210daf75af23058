import { Component, type ReactNode } from 'react';
import { t } from '../messages/t.ts';
import { Button } from './Button.tsx';

interface ErrorBoundaryProps {
  children: ReactNode;
  /** What it says; by default that the page stopped working. */
  words?: string;
}

/** The edge where a fault in the page is caught: it says so, and that nothing written is lost. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div className="sheet fault" role="alert">
        <h2>{t('session.crashed')}</h2>
        <p>{this.props.words ?? t('session.crashedBody')}</p>
        <Button tone="main" onClick={() => location.reload()}>
          {t('session.reload')}
        </Button>
      </div>
    );
  }
}
