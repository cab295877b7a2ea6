import { withPayload } from '@payloadcms/next/withPayload'

/**
 * Next renders the admin panel and nothing else. Payload runs in the same process under Express, so everything
 * that holds state or is checked with `instanceof` must be the one copy that Node loaded, not a bundled second.
 */
const sharedWithServer = [
  'payload',
  '@payloadcms/db-postgres',
  '@payloadcms/drizzle',
  '@payloadcms/email-nodemailer',
  '@payloadcms/graphql',
  'nodemailer',
  'pg',
  '@redis/client',
]

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Express compresses what Next writes.
  compress: false,
  serverExternalPackages: sharedWithServer,
  // `npm test` checks the types; twice would only be slower.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  // A build happens once per version; keeping 100 MB for the next one would cost more than it saves.
  experimental: { turbopackFileSystemCacheForBuild: false },
}

export default withPayload(nextConfig)
