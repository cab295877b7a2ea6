import * as migration_20261123_032522_initial from './20261123_032522_initial';

export const migrations = [
  {
    up: migration_20261123_032522_initial.up,
    down: migration_20261123_032522_initial.down,
    name: '20261123_032522_initial'
  },
];
