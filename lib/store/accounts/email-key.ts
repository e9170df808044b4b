/** Addresses that differ in capitals or Unicode form only are one. */
export const emailKey = (email: string): string => email.trim().normalize('NFKC').toLowerCase()
