/** The text of bytes in UTF-8, without a byte order mark; null where they are in another encoding. */
export function utf8Text(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
