/** What the page says about feeds. Markdown; whatever stands here has to be so. */
export const whatAFeedIs = `A feed is the paper in a form that programs read. A feed reader, on your phone, your computer or the web, asks for it now and then and shows you what is new, whole, in order, beside everything else you follow. Nobody needs your e-mail address, nobody counts what you open, and you leave by removing the address.

Give a reader the address of the page you want to follow and it will usually find the feed by itself. Or take an address from below.`

/** Under \`#data\`: the JSON feed's \`about\` leads here. */
export const whatIsInIt = `Every item holds the whole document: the highlights, each side with its sources, and any correction, at the top. What was published keeps its identity and its date for ever, whatever happens to its title; only the date of the last change moves, and only when the text did.

RSS, Atom and JSON Feed say the same. They hold the newest 30 items and lead on to all earlier ones (\`prev-archive\` after RFC 5005, \`next_url\` in JSON). Ask with \`If-None-Match\` or \`If-Modified-Since\`: an answer that nothing changed costs neither of us anything, and a change is there the moment it is made.

In the JSON feed each item also has \`_parallax\`, the document as data. For a digest: \`kind\`, \`slug\`, \`day\`, \`topic\`, the overall \`highlights\`, \`perspectives\` in the day’s reading order (each with \`id\`, \`name\`, \`place\`, \`highlights\` and numbered \`sources\` with \`title\`, \`url\`, \`outlet\`, \`date\`), and \`corrections\`. What a section says beside its highlights stands in \`text\`, where it says anything. For a story: \`key_points\`, \`outlets\` with their counts, \`text\`, \`articles\`, \`corrections\`. All text in it is plain.`
