/** Equal for addresses that differ only in case or Unicode form. */
export const emailKey = (email: string): string => email.trim().normalize('NFKC').toLowerCase()
