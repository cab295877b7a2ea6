/**
 * Reports of assessments and baseline studies stand in figures from now on. The triggers that note their changes are made
 * when row security is completed, which is done whenever there was a migration (src/database/rowSecurity/complete.ts).
 */
export async function up(): Promise<void> {}

/** The triggers stay: they only note what nobody counts then. */
export async function down(): Promise<void> {}
