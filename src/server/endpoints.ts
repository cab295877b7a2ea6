import type { Endpoint } from 'payload'
import { geographyEndpoint } from '@/src/reports/geography/endpoint'
import { dashboardEndpoints } from '@/src/reports/endpoint'
import { indicatorReportingEndpoint } from '@/src/reports/indicators/reporting'
import { enablementEndpoints } from '@/src/enablement/endpoints'
import { explainEndpoint } from '@/src/explain/endpoint'
import { registrationEndpoint } from '@/src/joining/submit'
import { transferEndpoint } from '@/src/joining/transfer'
import { myDataEndpoint } from '@/src/privacy/endpoints'
import { changePasswordEndpoint } from './accounts/changePassword'
import { resetFactorEndpoint } from './accounts/secondFactor/reset'
import { secondFactorEndpoints } from './accounts/secondFactor/endpoints'
import { sessionEndpoints } from './accounts/sessions'
import { organizationContextEndpoint } from './organizationContext'

/** The endpoints of BMMS beside those that Payload makes for each collection. */
export const endpoints: Endpoint[] = [
  organizationContextEndpoint,
  ...dashboardEndpoints,
  indicatorReportingEndpoint,
  geographyEndpoint,
  explainEndpoint,
  ...enablementEndpoints,
  registrationEndpoint,
  transferEndpoint,
  changePasswordEndpoint,
  ...sessionEndpoints,
  ...secondFactorEndpoints,
  resetFactorEndpoint,
  myDataEndpoint,
]
