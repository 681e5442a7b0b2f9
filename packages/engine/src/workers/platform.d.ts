// The engine is compiled without the types of browsers or Node; these are the few things of theirs that threads need.
declare module 'node:worker_threads' {
  export class Worker {
    constructor(url: URL, options: { readonly execArgv: readonly string[] })
    on(event: 'message', listener: (message: unknown) => void): this
    on(event: 'error', listener: (error: Error) => void): this
    on(event: 'exit', listener: (code: number) => void): this
    postMessage(message: unknown): void
    terminate(): Promise<number>
  }
  export const parentPort: {
    on(event: 'message', listener: (message: unknown) => void): void
    postMessage(message: unknown): void
  } | null
}

declare class URL {
  constructor(path: string, base: string)
}

declare class Worker {
  constructor(url: URL, options: { readonly type: 'module' })
  onmessage: ((event: { readonly data: unknown }) => void) | null
  onmessageerror: (() => void) | null
  onerror: ((event: { readonly message?: string; preventDefault(): void }) => void) | null
  postMessage(message: unknown): void
  terminate(): void
}

declare const self: {
  onmessage: ((event: { readonly data: unknown }) => void) | null
  postMessage(message: unknown): void
}

interface ImportMeta {
  readonly url: string
}
