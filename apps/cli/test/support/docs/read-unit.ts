import { unknownWord } from './known-words.ts'

const KEYS: Readonly<Record<string, readonly string[]>> = {
  Unit: ['Description', 'Documentation', 'Wants', 'After'],
  Service: [
    'Type',
    'User',
    'WorkingDirectory',
    'Environment',
    'EnvironmentFile',
    'ExecStart',
    'NoNewPrivileges',
    'PrivateTmp',
    'ProtectSystem',
    'ReadWritePaths',
    'TimeoutStartSec',
  ],
  Timer: ['OnCalendar', 'Persistent', 'RandomizedDelaySec'],
  Install: ['WantedBy'],
}

/** Checks a systemd unit: sections and keys of systemd.unit(5), .service(5), .timer(5), and a command that there is. */
export function readUnit(text: string): void {
  let section = ''
  for (const line of text.split('\n').filter((entry) => !/^\s*([#;]|$)/.test(entry))) {
    const [, opened] = /^\[(\w+)\]$/.exec(line) ?? []
    if (opened !== undefined) {
      section = opened
      continue
    }
    const [, key = '', value = ''] = /^(\w+)=(.*)$/.exec(line) ?? []
    if (KEYS[section]?.includes(key) !== true) throw new Error(`no key of [${section}]: ${line}`)
    const unknown = key === 'ExecStart' ? unknownWord(value) : null
    if (unknown !== null) throw new Error(unknown)
  }
}
