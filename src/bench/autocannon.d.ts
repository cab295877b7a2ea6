/** The part of autocannon that the benchmark uses; the package has no types of its own. */
declare module 'autocannon' {
  type Request = { method?: string; path?: string; headers?: Record<string, string>; body?: string }
  type PreparedRequest = { setupRequest: (request: Request) => Request }
  type Client = { setRequests: (requests: PreparedRequest[]) => void }
  type Options = {
    url: string
    connections: number
    /** Seconds; not used when an amount is given. */
    duration?: number
    amount?: number
    /** Seconds until a request counts as an error. */
    timeout?: number
    setupClient?: (client: Client) => void
  }
  type Run = Promise<{ errors: number }> & {
    on: (
      event: 'response',
      listener: (client: Client, status: number, bytes: number, milliseconds: number) => void,
    ) => void
  }
  const autocannon: (options: Options) => Run
  export default autocannon
}
