import { APIError } from 'payload'
import type { ReactNode } from 'react'
import { Notice } from '../page/Notice'

/** What `show` makes, or in plain words why there is nothing to show. */
export const shownOrRefused = async (page: string, show: () => Promise<ReactNode>): Promise<ReactNode> => {
  try {
    return await show()
  } catch (error) {
    if (!(error instanceof APIError && error.isPublic)) throw error
    return (
      <>
        <Notice text={error.message} isFault />
        <a href={`/admin${page}`}>Show the page without filters</a>
      </>
    )
  }
}
