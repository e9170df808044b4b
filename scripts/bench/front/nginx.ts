import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { cpuOf, freePort, pinned } from '../bench-server'

export interface Nginx {
  readonly url: string
  readonly cpu: () => number
  readonly close: () => Promise<void>
}

/** Tuned for files that are coded already: no log, kept connections. */
const configuration = (folder: string, port: number): string => `
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000000;
  types { text/html html; }
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
  server {
    listen 127.0.0.1:${port};
    root ${folder}/files;
    gzip_static on;
  }
}
`

export async function serveWithNginx(bodies: readonly Buffer[], core: number): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-nginx-'))
  // The worker of an nginx started by root is another user.
  chmodSync(folder, 0o755)
  mkdirSync(join(folder, 'files'))
  for (const [number, body] of bodies.entries()) {
    writeFileSync(join(folder, `files/${number}.html`), '')
    writeFileSync(join(folder, `files/${number}.html.gz`), body)
  }
  const port = await freePort()
  const file = join(folder, 'nginx.conf')
  writeFileSync(file, configuration(folder, port))
  const [command = '', ...args] = [...pinned(core), '/usr/sbin/nginx', '-c', file, '-e', join(folder, 'error.log')]
  const nginx = spawn(command, args, { stdio: 'ignore' })
  const gone = new Promise<void>((resolve) => nginx.once('exit', () => resolve()))
  const url = `http://127.0.0.1:${port}`
  while (nginx.exitCode === null && !(await answers(`${url}/0.html`)))
    await new Promise((resolve) => setTimeout(resolve, 50))
  if (nginx.exitCode !== null)
    throw new Error(`nginx did not start:\n${readFileSync(join(folder, 'error.log'), 'utf8')}`)
  const { pid } = nginx
  const workers = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number)
  return {
    url,
    cpu: () => workers.reduce((sum, worker) => sum + cpuOf(worker), 0),
    close: async () => {
      nginx.kill('SIGTERM')
      await gone
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )
