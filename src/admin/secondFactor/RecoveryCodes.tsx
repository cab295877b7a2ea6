'use client'

import { Notice } from '../page/Notice'

/** Shown once: BMMS keeps only what they can be recognized by. */
export const RecoveryCodes = ({ codes, news }: { codes: readonly string[]; news: string }) => (
  <section className="bmms-factor__codes" aria-label="Recovery codes">
    <Notice text={news} />
    <h2>Recovery codes</h2>
    <p>
      Without your phone, one of these lets you in instead of a code, each once. Print them or write them down
      now: they are not shown again.
    </p>
    <ul>
      {codes.map((code) => (
        <li key={code}>
          <code>{code}</code>
        </li>
      ))}
    </ul>
    <p>
      <a className="bmms-button" href="/admin">
        I have kept them
      </a>
    </p>
  </section>
)
