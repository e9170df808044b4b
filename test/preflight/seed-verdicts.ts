/** An editor's verdict on each finding in the seeds, for docs/preflight.md. */
export const seedVerdicts: Readonly<Record<string, string>> = {
  'us-china/2026-01-21 misattributed us 3':
    'right: “US outlets report on China’s significant loans” appears on two hosts of China Daily',
  'us-china/2026-01-21 repeated-report source 3': 'right: one report of China Daily on two of its hosts',
  'us-china/2026-01-21 away-from-home us': 'right: only Bloomberg, twice, and USA Today are American',
  'us-china/2026-01-21 dominant-outlet china': 'right: nine of ten are the South China Morning Post',
  'us-china/2026-02-05 unsupported-claim china 2':
    'right: the prudence in arms supplies to Taiwan is in source 10, a BBC title of the other side',
  'us-china/2026-02-05 unsupported-claim china 3':
    'right: the trade with APEC is in source 9, a Xinhua title among the United States’ ten',
  'us-china/2026-02-05 away-from-home us':
    'right: BBC and Reuters are British, StratNews Global Indian, Xinhua Chinese',
  'us-china/2026-02-12 repeated-report source 1': 'right: one agency report carried by three outlets',
  'us-china/2026-02-12 debris source 7': 'right: the label is the wire’s, the same report is listed twice without it',
  'us-china/2026-02-12 cut-title source 3': 'right: the title broke off before its last word',
  'us-china/2026-02-12 away-from-home us': 'right: only The Elkhart Truth and KXLG are American for certain',
  'us-china/2026-02-12 unreviewed-outlet source 9':
    'right: sources name New York, London and Ohio as the seat of TradingView, so none is registered',
  '2025-05-23-us-china-relations-trade-and-security-tensions-persist debris article 1':
    'right: the name of the outlet was scraped along with the title',
  '2025-05-23-us-china-relations-trade-and-security-tensions-persist debris article 3':
    'right: the words of a menu button were scraped along with the title',
  '2025-05-23-us-china-relations-trade-and-security-tensions-persist debris article 4':
    'right: the name of the outlet was scraped along with the title',
  '2025-05-23-us-china-relations-trade-and-security-tensions-persist image-countries image.description':
    'right: the picture is of another meeting, between China and Spain',
  'us-china/2026-02-12 dominant-outlet china': 'right: seven of ten are the South China Morning Post',
}
