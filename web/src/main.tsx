import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/dropzone/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './pages.css';
import './style.css';
import './narrow.css';
import './print.css';

import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import dayjs from 'dayjs';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { createQueryClient } from './api/queries';
import { language } from './language/t';
import { router } from './routes';
import { theme } from './theme';

const root = document.getElementById('root');
if (root === null) {
  throw new Error('The page has no element with the id root.');
}
document.documentElement.lang = language;

function show(root: HTMLElement): void {
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        colorSchemeManager={localStorageColorSchemeManager({ key: 'asbuilt-color-scheme' })}
      >
        <DatesProvider settings={{ locale: language }}>
          <Notifications position="bottom-right" />
          <QueryClientProvider client={createQueryClient()}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </DatesProvider>
      </MantineProvider>
    </StrictMode>,
  );
}

if (language === 'de') {
  // The names of months and days.
  void import('dayjs/locale/de').then(() => {
    dayjs.locale('de');
    show(root);
  });
} else {
  show(root);
}
