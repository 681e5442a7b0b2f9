/**
 * The same plain value with its typed arrays in shared memory, so that posting it to several threads copies nothing.
 * Where shared memory is not allowed (pages that are not cross-origin isolated) the value itself.
 */
export function shareArrays<T>(value: T): T {
  return typeof SharedArrayBuffer === 'undefined' ? value : (shared(value) as T) // same shape, other buffers
}

type NumberArray = Float64Array | Float32Array | Int32Array | Uint32Array | Uint8Array

function shared(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shared)
  if (value === null || typeof value !== 'object') return value
  if (!ArrayBuffer.isView(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, shared(entry)]))
  }
  const array = value as NumberArray // data of tasks hold no other views
  const Kind = array.constructor as new (buffer: SharedArrayBuffer) => NumberArray
  const copy = new Kind(new SharedArrayBuffer(array.byteLength))
  copy.set(array)
  return copy
}
