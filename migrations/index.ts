import * as migration_20261123_034109_initial from './20261123_034109_initial';

export const migrations = [
  {
    up: migration_20261123_034109_initial.up,
    down: migration_20261123_034109_initial.down,
    name: '20261123_034109_initial'
  },
];
