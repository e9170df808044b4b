import { generateTypes } from '@/lib/content-files/contentlayer/types'

// What `contentlayer/generated` names, so that tsc and editors know it in a fresh clone.
await generateTypes(process.cwd())
