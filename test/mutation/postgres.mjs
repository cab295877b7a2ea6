/** What `access/` and `hooks/` need of the adapter while they run; the whole of it asks for the whole of Payload. */
export { sql } from '../../node_modules/@payloadcms/db-postgres/dist/drizzle-proxy/index.js'
