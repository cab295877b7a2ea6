import * as migration_20261123_032649_initial from './20261123_032649_initial';

export const migrations = [
  {
    up: migration_20261123_032649_initial.up,
    down: migration_20261123_032649_initial.down,
    name: '20261123_032649_initial'
  },
];
