/**
 * What a session of MySQL or MariaDB needs for the SQL of this package. The SQL mode is standard in quotes and in joining text; quotients of whole numbers keep
 * their decimals; derived tables are built first, so that they get a key to be joined by; moments of the world are in UTC.
 */
export const mysqlSession: readonly string[] = [
  "set session sql_mode = 'ANSI_QUOTES,PIPES_AS_CONCAT,ONLY_FULL_GROUP_BY,NO_UNSIGNED_SUBTRACTION'",
  'set session div_precision_increment = 30',
  "set session optimizer_switch = 'derived_merge=off'",
  "set session time_zone = '+00:00'",
]
