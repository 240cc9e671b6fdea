import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { isTranslated } from './translation/catalogue';
import { wrap } from './translation/wrap';

// `npm run dev` serves the pages and passes the API on to a running `asbuilt serve`.
const server = process.env['ASBUILT_SERVER'] ?? 'http://127.0.0.1:8484';

/** Looks the texts of the pages up in the catalogue of the reader's language. Source: docs/adr/0027-languages.md. */
const languages = {
  name: 'asbuilt-languages',
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    isTranslated(id) ? { code: wrap(id, code).code, map: null } : undefined,
};

export default defineConfig({
  plugins: [languages, react()],
  build: {
    target: 'es2023',
    // Everything stays a file of its own, so that the content security policy needs no data: addresses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    license: { fileName: 'licenses.md' },
  },
  server: {
    proxy: { '/api': { target: server, secure: false } },
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts', 'translation/**/*.test.ts'],
  },
});
