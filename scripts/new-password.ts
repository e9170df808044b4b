import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'

const longestInput = 10_000

/** The first line of standard input, or what is typed twice at the terminal, without echo. */
export async function readNewPassword(fromStdin: boolean): Promise<string> {
  if (fromStdin) {
    const [line = ''] = (await text(process.stdin)).slice(0, longestInput).split(/\r?\n/)
    if (!line) throw new Error('There is no password on standard input.')
    return line
  }
  if (!process.stdin.isTTY) throw new Error('There is no terminal to ask for a password; give --password-stdin.')
  const password = await ask('Password: ')
  if ((await ask('Repeat password: ')) !== password)
    throw new Error('The two passwords are not the same; nothing was changed.')
  return password
}

async function ask(question: string): Promise<string> {
  process.stderr.write(question)
  // Discards the echo.
  const output = new Writable({ write: (_chunk, _encoding, done) => done() })
  const terminal = createInterface({ input: process.stdin, output, terminal: true })
  try {
    const interrupted = new Promise<never>((_resolve, reject) =>
      terminal.once('SIGINT', () => reject(new Error('Interrupted; nothing was changed.'))),
    )
    const closed = new Promise<never>((_resolve, reject) =>
      terminal.once('close', () => reject(new Error('No password was given; nothing was changed.'))),
    )
    return await Promise.race([terminal.question(''), interrupted, closed])
  } finally {
    terminal.removeAllListeners('close')
    terminal.close()
    process.stderr.write('\n')
  }
}
