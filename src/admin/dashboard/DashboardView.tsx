import type { AdminViewServerProps } from 'payload'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import { principalOf } from '@/access/compile'
import type { Scope } from '@/access/principal'
import { loadDashboard, todayInManila } from '@/src/reports/dashboard'
import { reportScope } from '@/src/reports/scope'
import { standingOf } from '../organization/standing'
import { pagesFor } from '../pages'
import { addableBy } from './addable'
import { Dashboard } from './Dashboard'

/** The first page after logging in. Views of our own are open to visitors unless they check, so this one does. */
export const DashboardView = async ({ initPageResult: { req, permissions } }: AdminViewServerProps) => {
  const principal = principalOf(req)
  if (!principal || !permissions.canAccessAdmin) redirect('/admin/login')
  const scope = reportScope(principal)
  const today = todayInManila()
  return (
    <Gutter className="bmms-dashboard">
      <Dashboard
        name={String(req.user?.name ?? '')}
        standing={standingOf(principal)}
        figures={await loadDashboard({ payload: req.payload, scope, today })}
        isConsolidated={isSeveral(scope['me.ppas'])}
        addable={addableBy(principal)}
        today={today}
        ways={pagesFor(principal, 'dashboard')}
      />
    </Gutter>
  )
}

const isSeveral = (scope: Scope | null): boolean => scope === 'all' || (scope ?? []).length > 1
