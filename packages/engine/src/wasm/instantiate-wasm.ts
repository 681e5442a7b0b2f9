// The engine is compiled without the types of browsers or Node; these are the few things of theirs it needs.
interface Memory {
  readonly buffer: ArrayBuffer
}
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: object }
  readonly Memory: new (size: { readonly initial: number }) => Memory
  readonly validate: (bytes: Uint8Array) => boolean
}
declare const atob: (base64: string) => string

/** A running module and the memory it works on. */
export interface WasmInstance<Exports> {
  readonly exports: Exports
  /** Never grows, so views of it stay valid. */
  readonly memory: ArrayBuffer
}

const PAGE = 65_536
const modules = new Map<string, object | null>()

/**
 * Starts a module of `src/wasm/` on fresh memory, at once and without fetching anything.
 *
 * @param base64 a generated `…_WASM` constant; compiled once and kept.
 * @param bytes how much memory it gets; its content is 0.
 * @returns null where the platform has no WebAssembly or none of its vector instructions.
 */
export function instantiateWasm<Exports extends object>(
  base64: string,
  bytes: number,
): WasmInstance<Exports> | null {
  const module = compiled(base64)
  if (module === null) return null
  const memory = new WebAssembly.Memory({ initial: Math.max(1, Math.ceil(bytes / PAGE)) })
  const { exports } = new WebAssembly.Instance(module, { env: { memory } })
  // What a module exports is known from its source in assembly/.
  return { exports: exports as Exports, memory: memory.buffer }
}

/** Whether `instantiateWasm` will start this module. */
export function isWasmSupported(base64: string): boolean {
  return compiled(base64) !== null
}

function compiled(base64: string): object | null {
  const known = modules.get(base64)
  if (known !== undefined) return known
  let module: object | null = null
  if (typeof WebAssembly !== 'undefined') {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    if (WebAssembly.validate(bytes)) module = compile(bytes)
  }
  modules.set(base64, module)
  return module
}

/** A page whose content security policy forbids WebAssembly throws here: then there is none. */
function compile(bytes: Uint8Array): object | null {
  try {
    return new WebAssembly.Module(bytes)
  } catch {
    return null
  }
}
