/**
 * Payload as far as `access/` and `hooks/` need it while they run. The whole of it takes a second to load, and
 * jest would load it anew for every mutant.
 */
export { APIError } from '../../node_modules/payload/dist/errors/APIError.js'
export { ValidationError } from '../../node_modules/payload/dist/errors/ValidationError.js'
export { JWTAuthentication } from '../../node_modules/payload/dist/auth/strategies/jwt.js'
export { jwtSign } from '../../node_modules/payload/dist/auth/jwt.js'
export { parseCookies } from '../../node_modules/payload/dist/utilities/parseCookies.js'
export { generateCookie } from '../../node_modules/payload/dist/auth/cookies.js'
