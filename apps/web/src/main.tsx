import './polyfills';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { queryClient } from './api/query-client';
import { routes } from './routes';
import { recallElderMode } from './ui/elder-mode';
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';

recallElderMode();
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={createBrowserRouter(routes)} />
    </QueryClientProvider>
  </StrictMode>,
);
// Chinese letters for machines without any; the browser fetches only what a page shows.
void import('@fontsource-variable/noto-sans-sc');
