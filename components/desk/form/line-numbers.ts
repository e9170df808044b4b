/** `hidden`: lines of the file that are not in the typed text. */
export const numberInFile = (typed: number, hidden: readonly number[]): number =>
  hidden.toSorted((one, other) => one - other).reduce((number, line) => (line <= number ? number + 1 : number), typed)

/** For a hidden line, the number of the line before it. */
export const numberAsTyped = (inFile: number, hidden: readonly number[]): number =>
  Math.max(1, inFile - hidden.filter((line) => line <= inFile).length)
