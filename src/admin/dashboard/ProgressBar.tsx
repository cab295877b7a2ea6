/** `percent` from 0 to 100. The number says it; the bar is for the eye. */
export const ProgressBar = ({ percent }: { percent: number }) => (
  <span className="bmms-progress">
    <ShareBar percent={percent} />
    <span>{percent}%</span>
  </span>
)

export const ShareBar = ({ percent }: { percent: number }) => (
  <svg
    className="bmms-share"
    viewBox="0 0 100 8"
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    <rect className="bmms-share__whole" width="100" height="8" />
    <rect className="bmms-share__part" width={Math.min(100, Math.max(0, percent))} height="8" />
  </svg>
)
