import { buildConfig } from 'payload'
import sharp from 'sharp'
import { communityCollections } from '@/collections/communities'
import { geographyCollections } from '@/collections/geography'
import { manaCollections } from '@/collections/mana'
import { meCollections } from '@/collections/me'
import { tenancyCollections } from '@/collections/tenancy'
import { explainErrors } from '@/hooks/explainErrors'
import { adminConfig } from '@/src/admin/config'
import { databaseAdapter } from '@/src/database/adapter'
import { mailAdapter } from '@/src/mail/adapter'
import { endpoints } from '@/src/server/endpoints'
import { graphQLConfig } from '@/src/server/graphql/config'
import { loggedErrors } from '@/src/server/loggedErrors'
import { settings } from '@/src/settings'

export default buildConfig({
  secret: settings.secret,
  admin: adminConfig,
  // The order is also that of the navigation.
  collections: [
    ...communityCollections,
    ...manaCollections,
    ...meCollections,
    ...geographyCollections,
    ...tenancyCollections,
  ],
  db: databaseAdapter(),
  email: mailAdapter(),
  endpoints,
  graphQL: graphQLConfig,
  hooks: { afterError: [explainErrors] },
  // Requests from other sites are turned away in src/server/sameOrigin.ts, for every address BMMS is reached by.
  csrf: [],
  cors: [],
  defaultDepth: 1,
  maxDepth: 3,
  // Nobody queues or runs jobs over the API.
  jobs: { access: { run: () => false, queue: () => false, cancel: () => false }, tasks: [] },
  // One JSON object a line, for whatever collects the logs.
  // Requests that were refused are no errors of the system.
  loggingLevels: {
    APIError: 'info',
    AuthenticationError: 'info',
    Forbidden: 'info',
    Locked: 'info',
    LockedAuth: 'info',
    NotFound: 'info',
    QueryError: 'info',
    ValidationError: 'info',
  },
  logger: { options: { name: 'bmms', level: settings.logLevel, ...loggedErrors } },
  sharp,
  telemetry: false,
  typescript: { autoGenerate: false, outputFile: 'src/payload-types.ts' },
})
