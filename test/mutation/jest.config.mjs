import config from '../jest.config.mjs'

/** The tests that speak for `access/` and `hooks/` without a server, so that a mutant costs less than a second. */
export default {
  ...config,
  rootDir: '../..',
  testMatch: [
    '<rootDir>/test/hooks/**/*.test.ts',
    '<rootDir>/test/access/{policy,principal,tables,loadPrincipal,databaseScope,sensitive,fieldAccess,authentication,hospitality}.test.ts',
  ],
  moduleNameMapper: {
    ...config.moduleNameMapper,
    '^payload$': '<rootDir>/test/mutation/payload.mjs',
    '^@payloadcms/db-postgres$': '<rootDir>/test/mutation/postgres.mjs',
  },
}
