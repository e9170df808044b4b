import { cache } from 'react'
import { idInToken, isTokenOf } from '@/lib/auth/preview-token'
import { openPreview } from '@/lib/desk/preview-links'

/** What the link with this token shows now; one reading a render, for the page and for what stands in its place. */
export const previewAt = cache((token: string) => openPreview(idInToken(token), (link) => isTokenOf(token, link)))
