// Starts the client in the page.
import './kernel/theme/styles.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App, createAppRouter } from './app.tsx';
import { createHouse } from './kernel/house.tsx';
import { startTogether } from './kernel/start-together.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

const root = document.querySelector('#root');
if (!root) throw new Error('index.html has no #root.');
const house = createHouse();
const router = createAppRouter(house);
// A part of this page that the server no longer has: a newer build is running, and only a reload helps.
addEventListener('vite:preloadError', () => house.queries.setQueryData(['outdated'], true));
await startTogether(house, router);
createRoot(root).render(
  <StrictMode>
    <App house={house} router={router} nonce={nonce} />
  </StrictMode>,
);
