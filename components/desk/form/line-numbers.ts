/** The number that a line of the typed text has in the whole file; `hidden` are the lines that are no part of it. */
export const numberInFile = (typed: number, hidden: readonly number[]): number =>
  hidden.toSorted((one, other) => one - other).reduce((number, line) => (line <= number ? number + 1 : number), typed)

/** The number that a line of the whole file has in the typed text; of a hidden one, that of the line before it. */
export const numberAsTyped = (inFile: number, hidden: readonly number[]): number =>
  Math.max(1, inFile - hidden.filter((line) => line <= inFile).length)
