interface AboutSection {
  readonly heading: string
  readonly id?: string
  readonly text: string
}

/** Every sentence here must be true: change it together with the site. */
export const aboutText = (name: string): readonly AboutSection[] => [
  {
    heading: 'Why we publish',
    text: `The same summit is reported as a concession in one country and as a victory in another. A figure that leads the news on one side is missing on the other. Each report can be accurate, and the difference between them is worth knowing. ${name} takes one day and one topic, and puts what each side reports next to what the other side reports.

The name comes from astronomy. Hold up a finger and look at it with one eye, then with the other: it seems to jump. This is called parallax, and astronomers use it to measure how far away a star is.`,
  },
  {
    heading: 'Digests and stories',
    text: `A **digest** covers one topic on one day. Its headline is the most important point of the day; “In brief” has the other points on which the reporting can be summed up. Below, each side has its own column, with the articles it is based on, numbered, each with its outlet, its date and a link to the original.

A **story** covers one event as several outlets reported it: a summary, the key points, and what each article says.`,
  },
  {
    heading: 'How a digest is made',
    text: `Every digest is drafted by machine. A program collects the day’s headlines from outlets of each side, and a language model summarises them. It often sees headlines only, not whole articles, and it makes mistakes: it can be vague, put an article under the wrong side, or say more than its sources do.

Editors can correct a draft, publish it or hold it back. Every digest says under its headline how it was made and how many of its highlights an editor examined. How many sentences of the drafts were kept, reworded, struck or corrected is counted in [the machine’s record](/record).`,
  },
  {
    heading: 'What “examined by an editor” means',
    id: 'examined',
    text: `An editor read this one sentence next to the sources it rests on, and noted that. The note belongs to the exact words, their sources and the sources’ headlines: when one of them changes, it no longer counts. Saving, correcting a comma or publishing examines nothing, and no file can bring the label along.

Each sentence has a sign. ● was examined by an editor against its sources. ◇ was written by an editor and not by a machine. ○ is all else: a machine wrote it, and nobody has examined it. Examined does not mean that it is so: an editor compares with what the sources say, and often with their headlines only.

For programs, each sentence carries the attribute \`ai-disclosure\` with one of the values \`human-only\`, \`ai-assisted\` and \`ai-autonomous\`, as the W3C community group on AI content disclosure proposes.`,
  },
  {
    heading: 'What a side is',
    text: `A side is a group of sources, not a people and not a government. A side can include articles from outlets of other countries, and the list of sources shows which. Below each digest we show from which countries’ outlets each side’s articles come.

We do not rate outlets for truth or bias. The sources are linked so that you can judge for yourself.`,
  },
  {
    heading: 'Which side comes first',
    text: `On a wide screen each side always has the same column, colour and mark. On a phone, in a feed or read aloud, one side has to come first. They take turns: we count the days since 1 January 1970 and divide by the number of sides, and the remainder decides. Nobody chooses the order, and you can check it.

Sides differ in shape as well as in colour: each has a mark and a line of its own.`,
  },
  {
    heading: 'Corrections and withdrawals',
    text: `When we get something wrong, a dated correction appears at the top of the text and stays there. All [corrections](/corrections) are listed on one page. Every revision is kept, with who made it, when and why.

When a digest or a story should not have been published, it is withdrawn: its text is removed from every page and feed at once, and a dated notice replaces it, with the reason where the editor gave one.`,
  },
  {
    heading: 'Privacy and licence',
    text: `We set no cookies for readers, load nothing from other sites and do not count visits. Every page works without JavaScript. The articles we link to belong to their publishers; we quote their headlines and link to them.

The software behind this site, Parallax, is open source under the MIT licence.`,
  },
]
