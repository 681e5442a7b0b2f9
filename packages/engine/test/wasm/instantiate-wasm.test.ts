import { afterEach, expect, it, vi } from 'vitest'
import { instantiateWasm, isWasmSupported } from '../../src/wasm/instantiate-wasm.ts'
import { KMEANS_WASM } from '../../src/wasm/kmeans-wasm.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

it('starts a module on memory of its own, zeroed and of the size asked for', () => {
  const one = instantiateWasm<{ nearest: (...args: number[]) => number }>(KMEANS_WASM, 70_000)
  const other = instantiateWasm(KMEANS_WASM, 0)
  expect(one?.memory.byteLength).toBe(131_072)
  expect(other?.memory.byteLength).toBe(65_536)
  expect(new Uint8Array(one?.memory ?? new ArrayBuffer(1)).every((byte) => byte === 0)).toBe(true)
  expect(one?.exports.nearest).toBeTypeOf('function')
})

it('is null where there is no WebAssembly, or one without vectors', async () => {
  expect(isWasmSupported(KMEANS_WASM)).toBe(true)
  vi.stubGlobal('WebAssembly', undefined)
  vi.resetModules()
  const without = await import('../../src/wasm/instantiate-wasm.ts')
  expect(without.instantiateWasm(KMEANS_WASM, 1)).toBeNull()
  vi.stubGlobal('WebAssembly', { validate: () => false })
  vi.resetModules()
  const old = await import('../../src/wasm/instantiate-wasm.ts')
  expect(old.isWasmSupported(KMEANS_WASM)).toBe(false)
})
