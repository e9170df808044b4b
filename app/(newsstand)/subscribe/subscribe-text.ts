export const whatAFeedIs = `A feed lets you follow us in an app of your choice. A feed reader, on your phone, your computer or the web, checks the feed from time to time and shows you what is new, in full. You need no account, we do not learn your e-mail address, and you can stop at any time by removing the feed.

Paste the address of any page into your reader and it will usually find the right feed. Or choose one below.`

/** Under \`#data\`: the JSON feed's \`about\` leads here. */
export const whatIsInIt = `Every item contains the full text: the highlights, each side with its sources, and any correction at the top. An item keeps its identity and its publication date even if its headline is edited. When something was withdrawn, the feed of corrections says so.

RSS, Atom and JSON Feed have the same content: the newest 30 items, with links to all earlier ones.

For developers: feeds support conditional requests (\`If-None-Match\`, \`If-Modified-Since\`) and archived pages (RFC 5005; \`next_url\` in JSON). Each item of a JSON feed also has \`_parallax\`, the document as data. For a digest: \`kind\`, \`slug\`, \`day\`, \`file_title\`, \`topic\`, the \`highlights\`, \`perspectives\` in the day’s reading order (each with \`id\`, \`name\`, \`place\`, \`highlights\` and numbered \`sources\` with \`title\`, \`url\`, \`outlet\`, \`date\`), and \`corrections\`. A section that has other text beside its highlights gives it as \`text\`. For a story: \`key_points\`, \`outlets\` with their counts, \`text\`, \`articles\`, \`corrections\`. All text in it is plain.`
