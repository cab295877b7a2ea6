import { escapeHtml } from '@/src/html'
import { invitationDays } from '@/src/domain/invitations'
import { daysWithoutReport } from '@/src/domain/progress'
import { settings } from '@/src/settings'

export type Message = { subject: string; html: string }

/** The mail a new or added member receives; `token` is null for people who already have a password. */
export const invitationMail = ({
  organization,
  token,
}: {
  organization: string
  token: string | null
}): Message => ({
  subject: `You were added to BMMS for ${organization}`,
  html: page(
    `<p>You are now a member of <strong>${escapeHtml(organization)}</strong> in the Bangsamoro Ministerial Management System.</p>` +
      (token
        ? link(`${settings.publicUrl}/admin/reset/${token}`, 'Set your password') +
          `<p>The link works for ${invitationDays} days. After that, ask whoever invited you to send it again.</p>`
        : link(`${settings.publicUrl}/admin`, 'Open BMMS')),
  ),
})

export const resetPasswordMail = (token: string): Message => ({
  subject: 'Set a new BMMS password',
  html: page(
    link(`${settings.publicUrl}/admin/reset/${token}`, 'Set a new password') +
      '<p>The link works for 24 hours. If you did not ask for it, ignore this message: your password stays as it is.</p>',
  ),
})

/** To those whose turn it is. The request itself stays in BMMS. */
export const requestWaitsMail = ({ organization }: { organization: string }): Message => ({
  subject: 'Somebody asks for a BMMS account',
  html: page(
    `<p>A request for an account in <strong>${escapeHtml(organization)}</strong> waits for you.</p>` +
      link(`${settings.publicUrl}/admin/joining`, 'Look at it'),
  ),
})

export const declinedMail = (reason: string): Message => ({
  subject: 'Your request for a BMMS account',
  html: page(`<p>Your request was declined.</p><p>${escapeHtml(reason)}</p>`),
})

export const movedMail = ({ from, to }: { from: string; to: string }): Message => ({
  subject: 'You were moved to another organization in BMMS',
  html: page(
    `<p>You work in <strong>${escapeHtml(to)}</strong> now, and no longer in ${escapeHtml(from)}.</p>` +
      link(`${settings.publicUrl}/admin`, 'Open BMMS'),
  ),
})

/** To those who answer for the receiver. The need itself stays in BMMS. */
export const needForwardedMail = ({ organization }: { organization: string }): Message => ({
  subject: 'A need was forwarded to your office',
  html: page(
    `<p>Another organization forwarded a need to <strong>${escapeHtml(organization)}</strong>. It waits for an answer.</p>` +
      link(`${settings.publicUrl}/admin/collections/received-needs`, 'Look at it'),
  ),
})

/** To those who forwarded it. */
export const needAnsweredMail = (): Message => ({
  subject: 'A need that you forwarded was answered',
  html: page(
    '<p>Another organization answered a need that your office forwarded.</p>' +
      link(`${settings.publicUrl}/admin/collections/needs`, 'Look at it'),
  ),
})

/** To those who may report. The PPAs themselves stay in BMMS. */
export const reportsDueMail = ({
  organization,
  count,
  address,
}: {
  organization: string
  count: number
  address: string
}): Message => ({
  subject: `${count} ${count === 1 ? 'PPA waits' : 'PPAs wait'} for a progress report`,
  html: page(
    `<p>${count === 1 ? 'One ongoing PPA' : `${count} ongoing PPAs`} of <strong>${escapeHtml(organization)}</strong> had no progress report for ${daysWithoutReport} days or more.</p>` +
      link(`${settings.publicUrl}${address}`, 'Show them'),
  ),
})

/** A password that was changed by somebody else must not go unnoticed. */
export const passwordChangedMail = (): Message => ({
  subject: 'Your BMMS password was changed',
  html: page(
    '<p>The password of your BMMS account was just set anew. All other places where you were logged in were logged out.</p>' +
      '<p>If this was not you, set another one with “Forgot password?” at once and tell your administrator.</p>' +
      link(`${settings.publicUrl}/admin/forgot`, 'Forgot password?'),
  ),
})

export const secondFactorChangedMail = (): Message => ({
  subject: 'The second factor of your BMMS account was changed',
  html: page(
    '<p>The second factor of your BMMS account was set up or removed. All other places where you were logged in were logged out.</p>' +
      '<p>If this was not you, tell your administrator at once.</p>',
  ),
})

export const secondFactorResetMail = (): Message => ({
  subject: 'The second factor of your BMMS account was reset',
  html: page(
    '<p>An administrator took the second factor away from your BMMS account. You log in with your password and set a new one up.</p>' +
      '<p>If you did not ask for this, tell your administrator at once.</p>' +
      link(`${settings.publicUrl}/admin/second-factor`, 'Set up a second factor'),
  ),
})

const page = (content: string): string =>
  `<div style="font-family:sans-serif;line-height:1.5">${content}<p>Bangsamoro Ministerial Management System</p></div>`

const link = (address: string, label: string): string =>
  `<p><a href="${escapeHtml(address)}">${label}</a></p>`
