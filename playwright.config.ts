import { defineConfig } from '@playwright/test';
import type { DoorOptions } from './e2e/desk.ts';

export default defineConfig<DoorOptions>({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  // The same tests behind both doors of the desk; the few exceptions are tagged.
  projects: [
    { name: 'window', use: { door: 'window' }, grepInvert: /@browser-only/ },
    { name: 'browser', use: { door: 'browser' }, grepInvert: /@window-only/ },
  ],
  // Each test starts a desk of its own; two at a time keep small machines steady.
  workers: 2,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env['CI']),
  retries: process.env['CI'] ? 1 : 0,
  reporter: [['list']],
});
