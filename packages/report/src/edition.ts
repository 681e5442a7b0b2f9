/** How much of the playbook: every page, or the eight at most that a manager decides by. */
export type Edition = 'full' | 'manager'
