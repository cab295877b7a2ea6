import { logInCookie } from '@/src/server/cookieNames'
import type { Schema } from './schema'

/** How a request says who sends it. There are no keys beside the log-in of a person. */
export const securitySchemes = (): Record<string, Schema> => ({
  token: {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description: '`Authorization: JWT <token>`, with the token that the log-in answered.',
  },
  bearer: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'The same token as `Authorization: Bearer <token>`, which most tools send by themselves.',
  },
  cookie: {
    type: 'apiKey',
    in: 'cookie',
    name: logInCookie(),
    description:
      'The cookie that the log-in sets. For pages of this very address: from elsewhere writes are refused.',
  },
})
