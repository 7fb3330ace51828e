import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';
import { inlinerBeside } from './scripts/inliner-beside.ts';
import { noteLibraries } from './scripts/licences/bundled-libraries.ts';
import { cssTreeAlone } from './scripts/css-tree-alone.ts';
import { hunspellBeside } from './scripts/hunspell-beside.ts';
import { vipsBeside } from './scripts/vips-beside.ts';

// Everything is bundled, so that the packaged desk carries no node_modules.
export default defineConfig({
  main: {
    plugins: [vipsBeside(), inlinerBeside(), hunspellBeside(), noteLibraries('main')],
    resolve: cssTreeAlone,
    build: {
      outDir: 'out/main',
      externalizeDeps: false,
      minify: true,
      rollupOptions: {
        input: {
          main: 'electron/main.ts',
          'search-worker': 'desk/search/worker.ts',
          'backup-worker': 'desk/backup/worker.ts',
          'reading-worker': 'desk/import/reading-worker.ts',
          'export-worker': 'desk/export/export-worker.ts',
          'rendition-worker': 'desk/pictures/rendition-worker.ts',
          'spelling-worker': 'desk/spelling/spelling-worker.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    plugins: [noteLibraries('preload')],
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      minify: true,
      rollupOptions: {
        input: { preload: 'electron/preload.ts' },
        // A sandboxed preload is one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    base: './',
    build: {
      outDir: 'out/renderer',
      emptyOutDir: true,
      minify: true,
      rollupOptions: {
        input: 'renderer/index.html',
        checks: { pluginTimings: false },
        // Together, whatever else shares a file: zod decides about compiling as soon as the first schema is made.
        output: {
          codeSplitting: {
            groups: [{ name: 'zod', test: /node_modules[\\/]zod[\\/]|renderer[\\/]no-eval\.ts$/ }],
          },
        },
      },
      assetsInlineLimit: 0,
      // Loaded from this computer: one file opens sooner than several.
      chunkSizeWarningLimit: 2_000,
      modulePreload: { polyfill: false },
    },
    plugins: [svelte({ compilerOptions: { runes: true } }), noteLibraries('renderer')],
    // The window stays on desk://app in development too; only the reload socket goes to Vite.
    server: {
      host: '127.0.0.1',
      port: 5199,
      strictPort: true,
      hmr: { protocol: 'ws', host: '127.0.0.1', port: 5199 },
    },
  },
});
