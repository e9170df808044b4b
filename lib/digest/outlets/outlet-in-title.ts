/** Words that a title ends in after a dash or bar where feeds add the outlet's name, and that no headline ends in so. */
const mastheads =
  'news|times|post|daily|journal|herald|tribune|gazette|chronicle|globe|star|mail|telegraph|guardian|observer|standard|' +
  'examiner|courier|dispatch|magazine|press|agency|network|radio|tv|online|newswire|weekly|finance|insider|' +
  'reuters|bloomberg|xinhua|xinhuanet|cnn|cnbc|bbc|npr|pbs|cbs|nbc|abc|msnbc|afp|ap|upi|cgtn|cctv|scmp|dw|rfi|nhk|sbs|' +
  'politico|axios|barron’s|barrons|forbes|fortune|marketwatch|economist|atlantic|newsweek|semafor|techcrunch|wired|' +
  'nikkei asia|al jazeera|france 24|euronews|rappler|caixin|caixin global|yicai|yicai global|tradingview|devdiscourse|' +
  'thinkchina|the diplomat|foreign policy|foreign affairs|usa today|the hill|times of india|wall street journal'
const masthead = new RegExp(`(?:^|\\s)(?:${mastheads})(?:\\s+of\\s+\\p{Lu}\\p{L}+)?$`, 'iu')
const host = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u
const chinese = /^\p{Script=Han}{1,8}(?:网|社|报|新闻|电视台|卫视)$/u
const remark = /^(?:live updates?|live|as it happened|video|opinion|analysis|explainer)$/iu
const tail = /^(.*\S)(?:\s+[-–—|]+\s+|\s*[|_]\s*|\s*[-–—]+(?=\p{Script=Han}))([^|_]{1,40})$/u
const mostWords = 5

/** Without `- Reuters`, `| The Guardian` or `_新华网` at its end, as feeds add them. Never empty unless it was. */
export function withoutOutlet(title: string): string {
  const [, rest, name] = tail.exec(title) ?? []
  if (rest === undefined || name === undefined || name.split(/\s+/).length > mostWords) return title
  const isAdded = host.test(name) || chinese.test(name) || remark.test(name) || masthead.test(name)
  return isAdded ? withoutOutlet(rest) : title
}
