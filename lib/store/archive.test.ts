import { archiveContract } from './archive-contract'
import { openTemporary } from './specimen'

archiveContract('SQLite', () => openTemporary())
