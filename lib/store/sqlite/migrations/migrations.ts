import type { Migration } from 'kysely'
import * as firstArchive from './0001-first-archive'
import * as outlets from './0002-outlets'
import * as feedRanks from './0003-feed-ranks'
import * as search from './0004-search'
import * as hubNotice from './0005-hub-notice'
import * as corrections from './0006-corrections'
import * as presence from './0007-presence'
import * as workingCopy from './0008-working-copy'
import * as releases from './0009-releases'
import * as notes from './0010-notes'
import * as checklist from './0011-checklist'
import * as leftOut from './0012-left-out'
import * as headMonth from './0013-head-month'
import * as passedFindings from './0014-passed-findings'
import * as sessions from './0015-sessions'
import * as previewLink from './0016-preview-link'
import * as quietFailures from './0017-quiet-failures'
import * as unbroken from './0018-unbroken'
import * as refusedFiles from './0020-refused-files'
import * as deskSearch from './0021-desk-search'
import * as arrival from './0022-arrival'
import * as ingest from './0023-ingest'
import * as notifications from './0024-notifications'
import * as wire from './0025-wire'
import * as runStories from './0026-run-stories'
import * as wireDesk from './0027-wire-desk'
import * as settingsFiles from './0029-settings-files'
import * as examination from './0032-examination'
import * as reportCount from './0035-report-count'
import * as outletOwners from './0036-outlet-owners'
import * as sentenceTally from './0037-sentence-tally'
import * as namedEditor from './0038-named-editor'

/** Append only; an existing migration never changes. */
export const migrations: Record<string, Migration> = {
  '0001-first-archive': firstArchive,
  '0002-outlets': outlets,
  '0003-feed-ranks': feedRanks,
  '0004-search': search,
  '0005-hub-notice': hubNotice,
  '0006-corrections': corrections,
  '0007-presence': presence,
  '0008-working-copy': workingCopy,
  '0009-releases': releases,
  '0010-notes': notes,
  '0011-checklist': checklist,
  '0012-left-out': leftOut,
  '0013-head-month': headMonth,
  '0014-passed-findings': passedFindings,
  '0015-sessions': sessions,
  '0016-preview-link': previewLink,
  '0017-quiet-failures': quietFailures,
  '0018-unbroken': unbroken,
  '0020-refused-files': refusedFiles,
  '0021-desk-search': deskSearch,
  '0022-arrival': arrival,
  '0023-ingest': ingest,
  '0024-notifications': notifications,
  '0025-wire': wire,
  '0026-run-stories': runStories,
  '0027-wire-desk': wireDesk,
  '0029-settings-files': settingsFiles,
  '0032-examination': examination,
  '0035-report-count': reportCount,
  '0036-outlet-owners': outletOwners,
  '0037-sentence-tally': sentenceTally,
  '0038-named-editor': namedEditor,
}
