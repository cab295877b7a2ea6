/**
 * How long a connection that nobody uses stays open, in milliseconds. Longer than proxies keep theirs (nginx: 60 s), so that
 * they end it: a request that meets a connection which is just being ended fails, and nobody knows whether it was done.
 */
export const idleTime = 75_000
