import { cache } from 'react'
import { idInToken, isTokenOf } from '@/lib/auth/preview-token'
import { openPreview } from '@/lib/desk/preview-links'

export const previewAt = cache((token: string) => openPreview(idInToken(token), (link) => isTokenOf(token, link)))
