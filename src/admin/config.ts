import type { Config } from 'payload'
import { favicon } from './brand/favicon'
import { pageViews } from './pages'

/** The admin panel: what it is called, how it looks, and which parts of it are our own. */
export const adminConfig: Config['admin'] = {
  user: 'users',
  theme: 'all',
  dateFormat: 'MMM d, yyyy, h:mm a',
  timezones: {
    supportedTimezones: [{ label: 'Philippine time', value: 'Asia/Manila' }],
    defaultTimezone: 'Asia/Manila',
  },
  avatar: { Component: '/src/admin/navigation/Avatar#Avatar' },
  meta: {
    titleSuffix: ' · BMMS',
    description: 'Bangsamoro Ministerial Management System',
    icons: [{ rel: 'icon', type: 'image/svg+xml', url: favicon }],
    defaultOGImageType: 'off',
    robots: 'noindex, nofollow',
  },
  components: {
    graphics: { Logo: '/src/admin/brand/Logo#Logo', Icon: '/src/admin/brand/Icon#Icon' },
    Nav: '/src/admin/navigation/Navigation#Navigation',
    actions: ['/src/admin/organization/StandingBadge#StandingBadge'],
    views: {
      account: { Component: '/src/admin/account/AccountView#AccountView' },
      dashboard: { Component: '/src/admin/dashboard/DashboardView#DashboardView' },
      login: { Component: '/src/admin/login/LoginView#LoginView' },
      unauthorized: { Component: '/src/admin/secondFactor/UnauthorizedView#UnauthorizedView' },
      secondFactor: {
        path: '/second-factor',
        exact: true,
        Component: '/src/admin/secondFactor/SecondFactorView#SecondFactorView',
      },
      register: {
        path: '/register',
        exact: true,
        Component: '/src/admin/register/RegisterView#RegisterView',
      },
      ...pageViews,
    },
  },
  importMap: {
    baseDir: process.cwd(),
    importMapFile: 'src/app/(payload)/admin/importMap.js',
  },
}
