import { defineDocumentType, defineNestedType, makeSource } from 'contentlayer2/source-files'

/**
 * The shapes of the files in content/, for Contentlayer. It types a file at one moment only: when `npm run sync`
 * takes it in (lib/content-files/contentlayer). The rules that a shape cannot say stand in lib/digest/parse.
 */

const DeclaredPerspective = defineNestedType(() => ({
  name: 'DeclaredPerspective',
  fields: {
    id: { type: 'string', required: true },
    name: { type: 'string', required: true },
    count: { type: 'number' },
  },
}))

const DeclaredOutlet = defineNestedType(() => ({
  name: 'DeclaredOutlet',
  fields: {
    name: { type: 'string', required: true },
    count: { type: 'number', required: true },
  },
}))

const DeclaredImage = defineNestedType(() => ({
  name: 'DeclaredImage',
  fields: {
    description: { type: 'string' },
    link: { type: 'string' },
    source: { type: 'string' },
  },
}))

const DeclaredCorrection = defineNestedType(() => ({
  name: 'DeclaredCorrection',
  fields: {
    at: { type: 'date', required: true },
    note: { type: 'string', required: true },
  },
}))

/** Keys of both kinds. A missing or empty `draft` is a draft. */
const standing = {
  title: { type: 'string', required: true },
  date: { type: 'date', required: true },
  draft: { type: 'boolean' },
  publishAt: { type: 'date' },
  withdrawn: { type: 'date' },
  withdrawnReason: { type: 'string' },
  reviewed: { type: 'date' },
  submitted: { type: 'date' },
  embargoUntil: { type: 'date' },
  unpublishAt: { type: 'date' },
  corrections: { type: 'list', of: DeclaredCorrection },
} as const

const Digest = defineDocumentType(() => ({
  name: 'Digest',
  filePathPattern: 'digests/**/*.md',
  contentType: 'markdown',
  fields: {
    ...standing,
    topic: { type: 'string' },
    topicName: { type: 'string' },
    sources: { type: 'list', of: { type: 'string' } },
    articleCount: { type: 'number' },
    perspectives: { type: 'list', of: DeclaredPerspective },
    usSources: { type: 'number' },
    chinaSources: { type: 'number' },
  },
}))

const Story = defineDocumentType(() => ({
  name: 'Story',
  filePathPattern: 'stories/*.md',
  contentType: 'markdown',
  fields: {
    ...standing,
    outlets: { type: 'list', of: DeclaredOutlet },
    image: { type: 'nested', of: DeclaredImage },
  },
}))

/** A Markdown reader that reads nothing. */
const unread = { Parser: () => ({ type: 'root', children: [] }), Compiler: () => '' }

/** `folder` is where the changed files are staged; the Contentlayer command line gives none. */
export default makeSource((folder) => ({
  contentDirPath: folder ?? 'content',
  documentTypes: [Digest, Story],
  onMissingOrIncompatibleData: 'fail',
  onUnknownDocuments: 'fail',
  // An unknown key is kept in the text, and parse warns about it by name and line.
  onExtraFieldData: 'warn',
  disableImportAliasWarning: true,
  // A file may well have a `type` or a `body` of its own: Contentlayer's two keys keep out of the way.
  fieldOptions: { typeFieldName: 'contentlayerType', bodyFieldName: 'contentlayerBody' },
  // Bodies are read by lib/digest, once. Contentlayer would spend 10 ms a file on HTML that nobody looks at.
  markdown: (processor) => {
    processor.use(function leaveTheBody() {
      Object.assign(this, unread)
    })
  },
}))
