import * as migration_20261123_025241_initial from './20261123_025241_initial';

export const migrations = [
  {
    up: migration_20261123_025241_initial.up,
    down: migration_20261123_025241_initial.down,
    name: '20261123_025241_initial'
  },
];
