import * as migration_20261123_031745_initial from './20261123_031745_initial';

export const migrations = [
  {
    up: migration_20261123_031745_initial.up,
    down: migration_20261123_031745_initial.down,
    name: '20261123_031745_initial'
  },
];
