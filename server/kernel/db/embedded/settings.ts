// The settings of the embedded PostgreSQL: a small machine, a private socket, and a log that holds no content of rows.

const always = {
  listen_addresses: '',
  port: '5432',
  unix_socket_permissions: '0700',
  password_encryption: 'scram-sha-256',
  max_connections: '200',
  shared_buffers: '128MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '1GB',
  random_page_cost: '1.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  logging_collector: 'on',
  log_filename: 'postgres-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  log_line_prefix: '%m [%p] ',
  // An error's text, its detail ("Key (email)=(…) already exists") and its statement may hold a person's data:
  // the application gets them, the log does not.
  log_statement: 'none',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
};

/** For throwaway databases of tests: nothing survives a power loss, and nothing needs to. */
const forTests = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  checkpoint_timeout: '1h',
  max_wal_size: '4GB',
  max_connections: '400',
};

/** Command-line arguments of `postgres`. */
export function settings(of: { socketFolder: string; logFolder: string; fast: boolean }): string[] {
  const values: Record<string, string> = {
    ...always,
    ...(of.fast ? forTests : {}),
    unix_socket_directories: quoteListItem(of.socketFolder),
    log_directory: of.logFolder,
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** A list setting splits at commas and trims blanks, unless the item stands in double quotes. */
function quoteListItem(item: string): string {
  return `"${item.replaceAll('"', '""')}"`;
}
