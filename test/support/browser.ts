import { chromium, type Browser, type Page } from 'playwright-core'
import { demoPassword } from './bmms'

/** No sandbox, because tests also run as root; no calls home, because tests need no network. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/** The browser that comes inside a package, or the one that BMMS_BROWSER names, for pictures in its own fonts. */
export const launchBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.BMMS_BROWSER ?? (await packagedBrowser()), args: flags })

/** Unpacks it where it is not yet. Once for all test files, because two at once would run half a browser. */
export const packagedBrowser = async (): Promise<string> => {
  // The package unpacks the system libraries that a bare machine lacks only where it believes to be at home.
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  return packaged.executablePath()
}

export type Visit = { page: Page; problems: string[]; close: () => Promise<void> }

/**
 * A fresh window. `problems` collects what the browser complains about: errors and refused content.
 * Nothing fades in: what is half there has neither its colours nor its place.
 */
export const openPage = async (browser: Browser, size = { width: 1440, height: 900 }): Promise<Visit> => {
  const context = await browser.newContext({
    viewport: size,
    locale: 'en-PH',
    timezoneId: 'Asia/Manila',
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(120_000)
  const page = await context.newPage()
  const problems: string[] = []
  let isLeaving = false
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) isLeaving = true
  })
  page.on('domcontentloaded', () => (isLeaving = false))
  page.on('pageerror', (error) => {
    // React's "Connection closed": what a page still waited for when it was left does not come any more.
    if (!isLeaving || !error.message.includes('#412')) problems.push(`${page.url()}: ${error.message}`)
  })
  page.on('console', (message) => {
    if (message.type() === 'error' || /content security policy/i.test(message.text()))
      problems.push(message.text())
  })
  return { page, problems, close: () => context.close() }
}

/** Notes, in every frame from now on, how far a page reaches beyond its window; asked for the most on the open page. */
export const watchWidth = async (page: Page): Promise<() => Promise<number>> => {
  await page.addInitScript(`{
    window.widest = 0
    const look = () => {
      const wide = document.documentElement?.scrollWidth ?? 0
      window.widest = Math.max(window.widest, wide - window.innerWidth)
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  }`)
  return () => page.evaluate<number>('window.widest')
}

/** Opens BMMS and logs in as a person would. */
export const logIn = async (
  page: Page,
  url: string,
  email: string,
  password = demoPassword,
): Promise<void> => {
  await page.goto(`${url}/admin/login`)
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: false }).first().fill(password)
  await page.getByRole('button', { name: /log ?in/i }).click()
  await page.waitForURL((address) => !address.pathname.endsWith('/login'))
}

/** Keeps a picture for the README when asked to: `BMMS_PHOTOGRAPH=1 npm test -- browser`. */
export const photograph = async (page: Page, name: string): Promise<void> => {
  if (process.env.BMMS_PHOTOGRAPH !== '1') return
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: `docs/images/${name}.png` })
}
