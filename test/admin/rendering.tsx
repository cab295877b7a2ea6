import { jest } from '@jest/globals'
import type { AnchorHTMLAttributes, ReactElement, ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Membership, Principal } from '@/access/principal'

type Children = { children?: ReactNode }
type LinkProps = AnchorHTMLAttributes<HTMLAnchorElement> & { prefetch?: boolean }

/**
 * Stands in for the parts of Payload and Next that need a running page. Call it before importing components, and
 * import those with `await import`.
 */
export const mockPage = ({ path = '/admin' }: { path?: string } = {}): void => {
  jest.unstable_mockModule('@payloadcms/ui', () => ({
    DefaultEditView: () => <main>The form</main>,
    Gutter: ({ children }: Children) => <div>{children}</div>,
    SetStepNav: () => null,
    Link: ({ prefetch: _prefetch, ...props }: LinkProps) => <a {...props} />,
    useNav: () => ({ hydrated: true, setNavOpen: () => undefined }),
    FieldError: ({ message }: { message?: string }) => <p>{message}</p>,
    RelationshipInput: ({ label }: { label: string }) => <p>{label}</p>,
    useField: () => ({ value: { 1: 'Rice' }, setValue: () => undefined, showError: true, disabled: false }),
    useFormFields: () => 'survey',
    useFormModified: () => false,
    useRowLabel: () => ({ data: { questionText: 'What do you grow?' }, rowNumber: 0 }),
    useWindowInfo: () => ({ breakpoints: { l: true, m: false } }),
  }))
  jest.unstable_mockModule('@payloadcms/ui/shared', () => ({
    EntityType: { collection: 'collections' },
    groupNavItems: (items: { entity: { slug: string } }[]) => items.map(({ entity }) => entity.slug),
  }))
  jest.unstable_mockModule('@payloadcms/next/views', () => ({
    AccountView: () => <main>The page around the form</main>,
  }))
  jest.unstable_mockModule('@payloadcms/next/templates', () => ({
    DefaultTemplate: ({ children }: Children) => <div>{children}</div>,
    MinimalTemplate: ({ children }: Children) => <div>{children}</div>,
  }))
  jest.unstable_mockModule('@payloadcms/next/client', () => ({
    DefaultNavClient: ({ groups }: { groups: string[] }) => <ul>{groups.join(' ')}</ul>,
    NavWrapper: ({ children }: Children) => <aside>{children}</aside>,
  }))
  jest.unstable_mockModule('next/headers', () => ({ headers: () => Promise.resolve(new Headers()) }))
  jest.unstable_mockModule('next/navigation', () => ({
    usePathname: () => path,
    useRouter: () => ({ refresh: () => undefined }),
    redirect: (to: string) => {
      throw new Error(`redirected to ${to}`)
    },
  }))
}

/** What a browser without JavaScript gets. */
export const render = (element: ReactElement): string => renderToStaticMarkup(element)

/** The text a person reads, without the markup. */
export const textOf = (markup: string): string =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#x27;', "'")
    .replace(/\s+/g, ' ')
    .trim()

export const membership = (code: string, given: Partial<Membership> = {}): Membership => ({
  id: `membership-${code}`,
  organizationId: `id-${code}`,
  organizationCode: code,
  organizationName: `Ministry ${code}`,
  role: 'staff',
  isPrimary: true,
  hasOversight: false,
  capabilities: [],
  flags: ['enableMana', 'enableMe'],
  granted: [],
  denied: [],
  lasting: [],
  ...given,
})

export const principal = (given: Partial<Principal> = {}): Principal => ({
  userId: 'me',
  isSuperadmin: false,
  memberships: [membership('MOH')],
  context: null,
  refusedContext: null,
  requiresSecondFactor: false,
  needsSecondFactor: false,
  colleagueIds: [],
  doors: [],
  ...given,
})

export const context = (code: string) => ({ id: `id-${code}`, code, name: `Ministry ${code}` })
