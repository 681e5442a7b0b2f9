/** What looks like an e-mail address, also one with letters beyond ASCII. */
const ADDRESS = /[^\s"'<>()[\]{},;:=]+@[^\s"'<>()[\]{},;:=]+/gu

/** The CRM's words about a refusal, at most 200 characters, without the customer id and without any e-mail address. */
export function refusalText(message: string, customerId: string): string {
  return message.replaceAll(customerId, '…').replace(ADDRESS, '…').slice(0, 200)
}
