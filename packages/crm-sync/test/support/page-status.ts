import { get } from 'node:http'

/** The status of a GET with this Host header, which `fetch` would not let a test choose. */
export function pageStatus(url: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { host }, setHost: false }, (response) => {
      response.resume()
      resolve(response.statusCode)
    }).on('error', reject)
  })
}
