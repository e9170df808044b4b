import { openSqlite } from '@/lib/store/sqlite/open-sqlite'
import { canSave } from '@/lib/store/pulse'
import { arrive, digest } from '@/lib/store/specimen'
import { writeFileSync, rmSync, readdirSync } from 'node:fs'
const archive = await openSqlite('/tmp/led/small/parallax.sqlite')
await arrive(archive, new Date(), digest('2026-02-01'), digest('2026-02-02'))
console.log('roomy', await canSave(archive, new Date(0)))
let fill = 0
try { for (;; fill++) writeFileSync('/tmp/led/small/fill'+fill, Buffer.alloc(50_000,1)) } catch (e: any) { console.log('filled', fill, e.code) }
await archive.write((db) => db.insertInto('setting').values({name:'p',value:'x'}).execute()).then(()=>console.log('a small row is still saved'), (e)=>console.log('small row', e.code))
console.log('full', (await canSave(archive, new Date(10_000)) as any).code)
console.log(readdirSync('/tmp/led/small').filter(n=>!n.startsWith('fill')))
const long = digest('2026-02-03', { highlights: Array.from({ length: 400 }, () => 'word '.repeat(200)) })
await arrive(archive, new Date(), long).then(()=>console.log('saved?!'), (e)=>console.log('large save', e.code))
console.log('read', (await archive.db.selectFrom('head').select('slug').execute()).length)
for (let i=0;i<=fill;i++) rmSync('/tmp/led/small/fill'+i, {force:true})
console.log('room again', await canSave(archive, new Date(20_000)))
await archive.close()
