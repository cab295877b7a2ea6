/**
 * Collections without a declaration: Payload's own, each with the reason why it needs none. A test fails when a
 * collection is neither declared nor listed here.
 */
export const exemptions: Record<string, string> = {
  'payload-preferences': 'Column widths and the like; Payload shows each user only their own.',
  'payload-kv': 'Internal key-value store; Payload answers no to every request over the API.',
  'payload-migrations': 'Which migrations have run; has no endpoints and is not part of GraphQL.',
}
