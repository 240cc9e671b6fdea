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

const folder = /[\\/]src[\\/]pages[\\/](\w+)[\\/]/;

interface Modules {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

/** Pages of one folder come together; what pages of several folders need comes with all else that pages share. */
function section(id: string, modules: Modules): string {
  const own = folder.exec(id)?.[1];
  const importers = modules.getModuleInfo(id)?.importers ?? [];
  return own === undefined || importers.some((one) => folder.exec(one)?.[1] !== own) ? 'parts' : own;
}

export default defineConfig({
  plugins: [languages, react()],
  build: {
    target: 'es2023',
    // Everything stays a file of its own, so that the content security policy needs no data: addresses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // A page is fetched with what its section shares, in few files: each one is a way to the server and back.
          groups: [
            { name: 'libraries', test: /node_modules/, tags: ['$initial'], priority: 5 },
            { name: 'frame', tags: ['$initial'], priority: 4 },
            { name: 'calendar', test: /@mantine[\\/]dates|dayjs/, priority: 3 },
            { name: 'widgets', test: /node_modules/, minShareCount: 3, priority: 2 },
            {
              name: (id, modules) => (section(id, modules) === 'parts' ? 'parts' : null),
              test: /[\\/]src[\\/]/,
              minShareCount: 2,
              priority: 1,
            },
            { name: section, test: folder },
          ],
        },
      },
    },
  },
  server: {
    proxy: { '/api': { target: server, secure: false } },
  },
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts', 'translation/**/*.test.ts'],
  },
});
