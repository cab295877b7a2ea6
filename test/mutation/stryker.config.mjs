/** How `npm run mutate` changes the code: every mutant of `access/` and `hooks/`, static ones included. */
export default {
  mutate: ['access/**/*.ts', 'hooks/**/*.ts'],
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
  jest: { configFile: 'test/mutation/jest.config.mjs' },
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // Jest frees little of what a test file loaded, and a full memory is slow.
  maxTestRunnerReuse: 8,
  // A mutant that only ran slowly must not count as found.
  timeoutMS: 60_000,
  ignorePatterns: ['.next', '.data', '.bmms-build.lock', 'coverage', 'test-results'],
  tempDirName: '.data/mutation',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'test-results/mutation.json' },
  thresholds: { high: 98, low: 95, break: 95 },
}
