import type { Opening } from './declaration'

/**
 * Where an organization opens single records of its own to another. They are listed in one place, because who asks is
 * loaded together with whether anything at all is open to them.
 */
export const openings = {
  communities: {
    join: 'shares',
    by: 'community-shares',
    feature: 'communities.sharing',
    record: 'community',
    reader: 'recipient',
    editor: 'contributor',
  },
  ppas: {
    join: 'participants',
    by: 'ppa-participants',
    feature: 'me.participants',
    record: 'ppa',
    reader: 'reader',
  },
} as const satisfies Record<string, Opening>

export type Door = (typeof openings)[keyof typeof openings]['by']
