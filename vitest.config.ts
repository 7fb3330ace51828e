import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{core,desk,electron,renderer,torture}/**/*.test.ts'],
    testTimeout: 20_000,
  },
});
