interface AboutSection {
  readonly heading: string
  /** Markdown. */
  readonly text: string
}

/** What the paper says about itself. Whatever stands here has to be so; change it when the paper changes. */
export const aboutText = (name: string): readonly AboutSection[] => [
  {
    heading: 'Parallax',
    text: `Hold up a finger and close one eye, then the other. The finger jumps. Nothing moved: you have looked at one thing from two places. Astronomers call this parallax, and measure the distance of stars with it.

The news jumps in the same way. One summit is a concession in one capital and a victory in another; a figure that leads here is left out there. Each report can be true, and the distance between them is itself something to know. ${name} prints that distance. It takes one day, and sets what each side reports next to what the other does.`,
  },
  {
    heading: 'What you are reading',
    text: `A **digest** is one day of one topic. Its headline is the first thing to know about that day; below it stand the other points on which the reporting can be summed up. Then the sides face each other, and under each stand the articles it was drawn from, numbered, with outlet and day and a link to the original.

A **story** is one event as several outlets told it: a summary, its key points, and each account.`,
  },
  {
    heading: 'Machines draft, people edit',
    text: `Every digest is drafted by machine. A program gathers the headlines of the day from outlets of each side and a language model sums them up. It has read headlines more often than articles, and it makes mistakes: it can be vague, it can put a report under the wrong side, it can say more than its sources do.

Editors read the draft against its sources, reword it, strike what does not hold, and put it out or keep it back. The line under each headline says whose hands a report went through: _drafted by machine_, and, only where it is so, _reviewed by an editor_.`,
  },
  {
    heading: 'What a side is',
    text: `A side is the run of sources that the digest collected under its name. It is not a people, and not a government. An outlet of one country is sometimes cited for the other side, and the list of sources shows it. Read the names.

We give no score for truth or for bias. The sources are there so that you can judge.`,
  },
  {
    heading: 'Neither side comes first',
    text: `Where two columns fit, each side keeps its own: the left is always the left, with the same ink, the same mark and the same line, so that you find it again every day.

Where only one column fits, and wherever text is read out or sent as a feed, one side has to come before the other. It takes turns. We count the days since 1 January 1970 and divide by the number of sides; the remainder says who leads. Nobody chooses, nobody can, and you can check it.

Sides are told apart by shape as well as by colour: a dot and a solid line, a ring and a dashed one.`,
  },
  {
    heading: 'When we are wrong',
    text: `A correction stands above the text it corrects, with its date, and stays. Every saved state of a report is kept with who changed it, when and why; nothing is overwritten. A report that should not have been printed is withdrawn: it is gone from every page and feed at once, and remains in the record.`,
  },
  {
    heading: 'What we do not do',
    text: `This paper sets no cookie for readers, loads nothing from anybody else and counts nobody. It reads without JavaScript. The sources are other people's work and belong to them; we quote their titles and send you there.

The program that prints it is open source, under the MIT licence.`,
  },
]
