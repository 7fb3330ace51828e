import { defineConfig } from 'vite';
import { inlinerBeside } from './scripts/inliner-beside.ts';
import { noteLibraries } from './scripts/licences/bundled-libraries.ts';
import { cssTreeAlone } from './scripts/css-tree-alone.ts';
import { hunspellBeside } from './scripts/hunspell-beside.ts';
import { vipsBeside } from './scripts/vips-beside.ts';

/**
 * The command line in few files, which Node loads sooner than the many that they are made of. All lie side by side:
 * the desk finds its own programs there (desk/programs.ts).
 */
export default defineConfig({
  plugins: [vipsBeside(), inlinerBeside(), hunspellBeside(), noteLibraries('cli')],
  resolve: cssTreeAlone,
  // Not bundled: what is there in development alone, and what finds files of its own beside itself.
  ssr: { noExternal: true, external: ['electron', 'vite', 'open', 'playwright-core', '@sparticuz/chromium'] },
  build: {
    ssr: true,
    emitAssets: true,
    outDir: 'out/cli',
    emptyOutDir: true,
    target: 'node20',
    minify: true,
    chunkSizeWarningLimit: 1_000,
    rollupOptions: {
      input: {
        'run-command': 'desk/cli/run-command.ts',
        terminal: 'desk/cli/terminal.ts',
        'search-worker': 'desk/search/worker.ts',
        'backup-worker': 'desk/backup/worker.ts',
        'reading-worker': 'desk/import/reading-worker.ts',
        'export-worker': 'desk/export/export-worker.ts',
        'rendition-worker': 'desk/pictures/rendition-worker.ts',
        'spelling-worker': 'desk/spelling/spelling-worker.ts',
        'browser-job': 'desk/pdf/browser-job.ts',
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
