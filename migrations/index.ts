import * as migration_20261123_034109_initial from './20261123_034109_initial';
import * as migration_20261123_054126_row_security from './20261123_054126_row_security';
import * as migration_20261123_073938_accounts_without_lock from './20261123_073938_accounts_without_lock';
import * as migration_20261126_130302_rights from './20261126_130302_rights';
import * as migration_20261127_061752_audit_log from './20261127_061752_audit_log';
import * as migration_20261127_074022_roll_out_wave from './20261127_074022_roll_out_wave';
import * as migration_20261127_115455_joining from './20261127_115455_joining';
import * as migration_20261127_122046_second_factor from './20261127_122046_second_factor';
import * as migration_20261129_091433_communities_complete from './20261129_091433_communities_complete';
import * as migration_20261129_094218_monitoring from './20261129_094218_monitoring';
import * as migration_20261129_094219_monitoring_data from './20261129_094219_monitoring_data';
import * as migration_20261129_095451_needs from './20261129_095451_needs';
import * as migration_20261129_101128_table_imports from './20261129_101128_table_imports';
import * as migration_20261129_115856_forwarded_needs from './20261129_115856_forwarded_needs';
import * as migration_20261129_120017_sharing from './20261129_120017_sharing';
import * as migration_20261129_120500_figure_versions from './20261129_120500_figure_versions';
import * as migration_20261129_121549_surveys from './20261129_121549_surveys';
import * as migration_20261129_121641_places_of_needs from './20261129_121641_places_of_needs';
import * as migration_20261129_125739_files from './20261129_125739_files';
import * as migration_20261129_130240_studies_workshops_reports from './20261129_130240_studies_workshops_reports';
import * as migration_20261129_172000_reports_and_studies_counted from './20261129_172000_reports_and_studies_counted';
import * as migration_20261129_193838_choices_as_titles from './20261129_193838_choices_as_titles';

export const migrations = [
  {
    up: migration_20261123_034109_initial.up,
    down: migration_20261123_034109_initial.down,
    name: '20261123_034109_initial',
  },
  {
    up: migration_20261123_054126_row_security.up,
    down: migration_20261123_054126_row_security.down,
    name: '20261123_054126_row_security',
  },
  {
    up: migration_20261123_073938_accounts_without_lock.up,
    down: migration_20261123_073938_accounts_without_lock.down,
    name: '20261123_073938_accounts_without_lock',
  },
  {
    up: migration_20261126_130302_rights.up,
    down: migration_20261126_130302_rights.down,
    name: '20261126_130302_rights',
  },
  {
    up: migration_20261127_061752_audit_log.up,
    down: migration_20261127_061752_audit_log.down,
    name: '20261127_061752_audit_log',
  },
  {
    up: migration_20261127_074022_roll_out_wave.up,
    down: migration_20261127_074022_roll_out_wave.down,
    name: '20261127_074022_roll_out_wave',
  },
  {
    up: migration_20261127_115455_joining.up,
    down: migration_20261127_115455_joining.down,
    name: '20261127_115455_joining',
  },
  {
    up: migration_20261127_122046_second_factor.up,
    down: migration_20261127_122046_second_factor.down,
    name: '20261127_122046_second_factor',
  },
  {
    up: migration_20261129_091433_communities_complete.up,
    down: migration_20261129_091433_communities_complete.down,
    name: '20261129_091433_communities_complete',
  },
  {
    up: migration_20261129_094218_monitoring.up,
    down: migration_20261129_094218_monitoring.down,
    name: '20261129_094218_monitoring',
  },
  {
    up: migration_20261129_094219_monitoring_data.up,
    down: migration_20261129_094219_monitoring_data.down,
    name: '20261129_094219_monitoring_data',
  },
  {
    up: migration_20261129_095451_needs.up,
    down: migration_20261129_095451_needs.down,
    name: '20261129_095451_needs',
  },
  {
    up: migration_20261129_101128_table_imports.up,
    down: migration_20261129_101128_table_imports.down,
    name: '20261129_101128_table_imports',
  },
  {
    up: migration_20261129_115856_forwarded_needs.up,
    down: migration_20261129_115856_forwarded_needs.down,
    name: '20261129_115856_forwarded_needs',
  },
  {
    up: migration_20261129_120017_sharing.up,
    down: migration_20261129_120017_sharing.down,
    name: '20261129_120017_sharing',
  },
  {
    up: migration_20261129_120500_figure_versions.up,
    down: migration_20261129_120500_figure_versions.down,
    name: '20261129_120500_figure_versions',
  },
  {
    up: migration_20261129_121549_surveys.up,
    down: migration_20261129_121549_surveys.down,
    name: '20261129_121549_surveys',
  },
  {
    up: migration_20261129_121641_places_of_needs.up,
    down: migration_20261129_121641_places_of_needs.down,
    name: '20261129_121641_places_of_needs',
  },
  {
    up: migration_20261129_125739_files.up,
    down: migration_20261129_125739_files.down,
    name: '20261129_125739_files',
  },
  {
    up: migration_20261129_130240_studies_workshops_reports.up,
    down: migration_20261129_130240_studies_workshops_reports.down,
    name: '20261129_130240_studies_workshops_reports',
  },
  {
    up: migration_20261129_172000_reports_and_studies_counted.up,
    down: migration_20261129_172000_reports_and_studies_counted.down,
    name: '20261129_172000_reports_and_studies_counted',
  },
  {
    up: migration_20261129_193838_choices_as_titles.up,
    down: migration_20261129_193838_choices_as_titles.down,
    name: '20261129_193838_choices_as_titles'
  },
];
