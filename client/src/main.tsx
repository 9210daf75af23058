import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { PAGE_LANGUAGE } from './messages/t.ts';
import { applySettings } from './session/settings.ts';
import './ui/tokens.css';
import './ui/app.css';

document.documentElement.lang = PAGE_LANGUAGE;
applySettings();

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
