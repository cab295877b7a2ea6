/**
 * Keeps texts for a while. Whoever asks must be able to do without: an answer may be missing at any time, and no call
 * ever fails. Whether what was kept still holds is for the key to say.
 */
export type Cache = {
  /** Null when nothing is kept, or it cannot be had right now. */
  get: (key: string) => Promise<string | null>
  set: (key: string, value: string, seconds: number) => Promise<void>
  close: () => Promise<void>
}
