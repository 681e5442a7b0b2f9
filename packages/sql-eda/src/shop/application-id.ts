/** What marks a SQLite file as ours (`pragma application_id`): four letters each, as `file` shows them. */
export const applicationId: { readonly shop: number; readonly history: number } = {
  shop: 0x436c5368, // ClSh
  history: 0x436c4869, // ClHi
}
