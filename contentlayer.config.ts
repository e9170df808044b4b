import { defineDocumentType, defineNestedType, makeSource } from 'contentlayer2/source-files'

/**
 * The shapes of the files in content/, for Contentlayer, which runs only when `npm run sync` imports a file
 * (lib/content-files/contentlayer). Rules that a shape cannot express are in lib/digest/parse.
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
  // A list of lists, which Contentlayer has no type for.
  sameReport: { type: 'json' },
  ownReport: { type: 'list', of: { type: 'string' } },
  // Of any type: other programs write these as they like.
  pipeline: { type: 'json' },
  run: { type: 'json' },
  model: { type: 'json' },
  promptVersion: { type: 'json' },
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

const unread = { Parser: () => ({ type: 'root', children: [] }), Compiler: () => '' }

/** The command line of Contentlayer gives no `folder`. */
export default makeSource((folder) => ({
  contentDirPath: folder ?? 'content',
  documentTypes: [Digest, Story],
  onMissingOrIncompatibleData: 'fail',
  onUnknownDocuments: 'fail',
  // Unknown keys are kept, and the parser warns about each by name and line.
  onExtraFieldData: 'warn',
  disableImportAliasWarning: true,
  // A file may have a `type` or a `body` of its own.
  fieldOptions: { typeFieldName: 'contentlayerType', bodyFieldName: 'contentlayerBody' },
  // lib/digest parses bodies. Contentlayer would spend 10 ms a file on unused HTML.
  markdown: (processor) => {
    processor.use(function leaveTheBody() {
      Object.assign(this, unread)
    })
  },
}))
