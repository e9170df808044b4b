import type { Editor } from '@/lib/store/accounts/editor'

/** An editor without a row in the archive, for tests of what an editor may do. */
export const editorWith = (facts: Pick<Editor, 'id' | 'email' | 'name' | 'role'>): Editor => facts as Editor
