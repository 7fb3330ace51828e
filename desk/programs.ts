/** The desk's own programs that run beside the calling one, as threads or processes of their own. */

const sources = {
  'search-worker': './search/worker.ts',
  'backup-worker': './backup/worker.ts',
  'reading-worker': './import/reading-worker.ts',
  'export-worker': './export/export-worker.ts',
  'rendition-worker': './pictures/rendition-worker.ts',
  'spelling-worker': './spelling/spelling-worker.ts',
  'browser-job': './pdf/browser-job.ts',
} as const;

/** In a bundle all programs lie side by side (vite.cli.config.ts). */
const isBundled = import.meta.filename.endsWith('.js');

/** Where a program of the desk is, as a `file:` URL that Node can run. */
export const programFile = (name: keyof typeof sources): URL =>
  new URL(isBundled ? `./${name}.js` : sources[name], import.meta.url);
