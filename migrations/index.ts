import * as migration_20261123_031006_initial from './20261123_031006_initial';

export const migrations = [
  {
    up: migration_20261123_031006_initial.up,
    down: migration_20261123_031006_initial.down,
    name: '20261123_031006_initial'
  },
];
