import type { Archive } from '@/lib/store/archive'

export async function contentOf({ db }: Archive) {
  return {
    revision: await db.selectFrom('revision').selectAll().orderBy('id').execute(),
    act: await db.selectFrom('act').selectAll().orderBy('id').execute(),
    edition: await db.selectFrom('edition').selectAll().execute(),
    file: await db.selectFrom('content_file').selectAll().orderBy('slug').execute(),
    ...(await projectionsOf({ db })),
  }
}

export async function projectionsOf({ db }: Pick<Archive, 'db'>) {
  return {
    head: await db.selectFrom('head').selectAll().orderBy('slug').execute(),
    document: await db.selectFrom('document').selectAll().orderBy('slug').execute(),
    text: await db.selectFrom('passage_text').selectAll().orderBy('slug').orderBy('words').execute(),
    source: await db.selectFrom('source').selectAll().orderBy('slug').orderBy('place').execute(),
  }
}
