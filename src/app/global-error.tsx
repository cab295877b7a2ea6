'use client'
import './error.css'

/** Shown when a page of the panel cannot be made, its frame included: the database is away, or something unforeseen. */
const GlobalError = ({ error }: { error: Error & { digest?: string } }) => (
  <html lang="en">
    <head>
      <title>This page cannot be shown - BMMS</title>
    </head>
    <body>
      <main className="failure">
        <h1>This page cannot be shown at the moment</h1>
        <p>
          BMMS is very busy, or something went wrong on its side. Nothing that you saved before is lost. Wait
          a minute and try again.
        </p>
        {/* A plain link: the whole page is asked for anew. */}
        <p>
          <a className="failure__again" href="">
            Try again
          </a>
        </p>
        {error.digest && (
          <p className="failure__number">
            If it stays so, tell your administrator the number {error.digest}.
          </p>
        )}
      </main>
    </body>
  </html>
)

export default GlobalError
