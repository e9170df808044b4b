import type { Role } from '@/lib/store/accounts/editor'

/** From the least to the most. */
export const roles = ['editor', 'publisher', 'admin'] as const satisfies readonly Role[]

/** Whether `role` may do what `needed` may. */
export const mayActAs = (role: Role, needed: Role): boolean => roles.indexOf(role) >= roles.indexOf(needed)
