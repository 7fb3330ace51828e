import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{core,desk,electron,renderer,torture,scripts}/**/*.test.ts'],
    // Most tests wait for a disk or for another process: both cores, though the tests' own runner would leave one alone.
    maxWorkers: Math.max(2, availableParallelism()),
    // Each file with modules of its own would be safer for tests that change them; none does, and it costs a third of the time.
    isolate: false,
    testTimeout: 20_000,
  },
});
