import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    environment: 'node',
    include: [
      'src/**/*.test.{ts,tsx}',
      'layers/**/*.test.ts',
      'geodata/**/*.test.{ts,mjs}',
      'tools/**/*.test.mjs',
    ],
    // Bundling the command line and rebuilding the pack take longer than vitest's five seconds on a busy machine.
    testTimeout: 60_000,
  },
})
