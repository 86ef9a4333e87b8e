// The cluster lives for one run, so nothing has to survive a power cut: without these waits the run is several times faster.
export const postgresFlags = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
].flatMap((setting) => ['-c', setting]);
