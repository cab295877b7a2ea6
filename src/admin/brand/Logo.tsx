import { Mark } from './Mark'

/** Stands over the pages one sees before logging in. */
export const Logo = () => (
  <div className="bmms-logo">
    <Mark size={64} />
    <p className="bmms-logo__name">
      BMMS
      <span className="bmms-logo__full">Bangsamoro Ministerial Management System</span>
    </p>
  </div>
)
