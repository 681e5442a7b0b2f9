/** A place in the document where two figures that must be equal are not. */
export interface Disagreement {
  readonly path: (string | number)[]
  readonly message: string
}
