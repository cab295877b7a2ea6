'use client'

/** Prints the page; its style for paper leaves out what is only of use on the screen. */
export const PrintButton = () => (
  <button type="button" className="bmms-button--quiet" onClick={() => window.print()}>
    Print
  </button>
)
