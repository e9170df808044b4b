import { archiveContract } from '@/test/store/archive-contract'
import { openTemporary } from '@/test/store/fixture'

archiveContract('SQLite', () => openTemporary())
