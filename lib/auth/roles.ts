import type { Role } from '@/lib/store/accounts/editor'

export const roles = ['editor', 'publisher', 'admin'] as const satisfies readonly Role[]

export const mayActAs = (role: Role, needed: Role): boolean => roles.indexOf(role) >= roles.indexOf(needed)
