import type { Shop } from './shop.ts'

export function openShop(options: { file: string }): Promise<Shop> {
  throw new Error(options.file)
}
