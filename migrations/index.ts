import * as migration_20261123_034109_initial from './20261123_034109_initial';
import * as migration_20261123_054126_row_security from './20261123_054126_row_security';

export const migrations = [
  {
    up: migration_20261123_034109_initial.up,
    down: migration_20261123_034109_initial.down,
    name: '20261123_034109_initial',
  },
  {
    up: migration_20261123_054126_row_security.up,
    down: migration_20261123_054126_row_security.down,
    name: '20261123_054126_row_security'
  },
];
