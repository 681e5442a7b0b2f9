/** Text without control characters: what is printed as it stands must not steer the terminal it is printed on. */
export function printable(text: string): string {
  return text.replaceAll(/\p{Cc}/gu, '')
}
