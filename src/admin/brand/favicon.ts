import { ground, shapes } from './drawing'

const paths = shapes.map(({ fill, path }) => `<path d="${path}" fill="${fill}"/>`).join('')
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" rx="11" fill="${ground}"/>${paths}</svg>`

/** The mark for the browser's tab, inline so that it needs no request and no route. */
export const favicon = `data:image/svg+xml,${encodeURIComponent(svg)}`
