/**
 * The mark of BMMS: a gold crescent over the columns of a seat of government. Drawn for this system; it is not the
 * seal of the Bangsamoro Government, which is not ours to use.
 */
export const ground = '#0a6b3d'
export const shapes = [
  { fill: '#e6c04a', path: 'M24 6.5a8.6 8.6 0 1 0 8.2 11.3 7 7 0 1 1-4.4-10.5A8.7 8.7 0 0 0 24 6.5z' },
  { fill: '#ffffff', path: 'M9 27.5 24 21l15 6.5V30H9zM12 32h4v7h-4zm7 0h4v7h-4zm7 0h4v7h-4zm7 0h4v7h-4z' },
  { fill: '#e6c04a', path: 'M9 40.5h30V43H9z' },
]
