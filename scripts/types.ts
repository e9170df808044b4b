import { generateTypes } from '@/lib/content-files/contentlayer/types'

// So that tsc and editors know `contentlayer/generated` in a fresh clone.
await generateTypes(process.cwd())
