import { Mark } from './Mark'

/** Leads home, at the start of the path in the header. */
export const Icon = () => <Mark size={22} />
