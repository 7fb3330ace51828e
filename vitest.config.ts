import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{core,desk,electron,renderer,torture}/**/*.test.ts'],
    // Most tests wait for a disk or for another process: both cores, though the tests' own runner would leave one alone.
    maxWorkers: Math.max(2, availableParallelism()),
    testTimeout: 20_000,
  },
});
