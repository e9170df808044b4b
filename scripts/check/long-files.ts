/** Files that may have more than 250 lines, each with the reason. */
export const longFiles: Readonly<Record<string, string>> = {}
