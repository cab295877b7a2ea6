/** Runs TypeScript as ES modules, as in production; every file gets a database of its own (test/support). */
export default {
  rootDir: '..',
  roots: ['<rootDir>/test'],
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/'],
  moduleNameMapper: {
    '\\.(css|scss)$': '<rootDir>/test/support/noStyles.mjs',
    '^@payload-config$': '<rootDir>/payload.config.ts',
    '^@/(.*)$': '<rootDir>/$1',
  },
  testTimeout: 60_000,
  maxWorkers: 2,
  testSequencer: '<rootDir>/test/support/sequence.mjs',
  // Node does not let go of the modules of a file that has ended; without a new process a run takes all memory there is.
  workerIdleMemoryLimit: '600MB',
  // Counting in the code itself: having V8 count everything that runs takes a second more for each file.
  coverageProvider: 'babel',
  coverageDirectory: '<rootDir>/coverage',
  coverageReporters: ['text-summary', 'lcovonly', 'json-summary'],
  collectCoverageFrom: [
    '{access,collections,hooks,src}/**/*.{ts,tsx}',
    'payload.config.ts',
    // Generated, or nothing but types.
    '!src/payload-types.ts',
    '!src/app/**',
  ],
  coverageThreshold: { global: { lines: 95 } },
}
