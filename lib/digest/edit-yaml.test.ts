import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { editYaml, setYaml } from './edit-yaml'

const files = ['topics', 'outlets', 'feeds'].map((name) => readFileSync(`content/${name}.yaml`, 'utf8'))

test.each(files)('nothing changed is the same file, byte for byte', (text) => {
  expect(editYaml(text, () => undefined)).toBe(text)
})

const loose = `# About this file.
outlets:   # all of them
    bbc:
        name:   "BBC"    # as they call themselves
        aliases: [ BBC News,
                   Beeb ]
        country: GB

        # Their own page.
        evidence: https://example.org/bbc

    # The second.
    cnn: {name: CNN,   evidence: 'https://example.org/cnn'}
`

test('in a file of any form, only the line that says otherwise changes', () => {
  const edited = editYaml(loose, (document) => {
    setYaml(document, ['outlets', 'bbc'], ['country'], 'US')
  })
  expect(edited).toBe(loose.replace('country: GB', 'country: US'))
})

test('quotes and the comment at the end of a line stay', () => {
  const edited = editYaml(loose, (document) => setYaml(document, ['outlets', 'bbc'], ['name'], 'The BBC'))
  expect(edited).toContain('name: "The BBC" # as they call themselves')
  const end = loose.slice(loose.indexOf('        country'))
  expect(edited.endsWith(end)).toBe(true)
})

test('a key that was not there is added, an empty one goes, with a parent that has nothing else', () => {
  const added = editYaml(loose, (document) => {
    setYaml(document, ['outlets', 'cnn'], ['owner', 'name'], 'Warner')
    setYaml(document, ['outlets', 'bbc'], ['aliases'], undefined)
  })
  expect(added).toContain('owner:')
  expect(added).not.toContain('Beeb')
  expect(added).toContain('# Their own page.')
  const back = editYaml(added, (document) => setYaml(document, ['outlets', 'cnn'], ['owner', 'name'], undefined))
  expect(back).not.toContain('owner')
})

test('of a list, what stays keeps its comment', () => {
  const list = 'must:\n  - China # the country\n  - Beijing\n'
  const edited = editYaml(list, (document) => setYaml(document, [], ['must'], ['Taiwan', 'China']))
  expect(edited).toBe('must:\n  - Taiwan\n  - China # the country\n')
})

test('text that looks like something else stays text', () => {
  const edited = editYaml('', (document) => {
    for (const [key, value] of Object.entries({
      a: 'no',
      b: '06:00',
      c: '1',
      d: 'true',
      e: 'x: y # z',
      f: 'two\nlines',
    }))
      setYaml(document, [], [key], value)
  })
  let read: unknown
  editYaml(edited, (document) => {
    read = document.toJS()
  })
  expect(read).toEqual({ a: 'no', b: '06:00', c: '1', d: 'true', e: 'x: y # z', f: 'two\nlines' })
})

test('line ends of Windows stay', () => {
  const windows = loose.replaceAll('\n', '\r\n')
  const edited = editYaml(windows, (document) => setYaml(document, ['outlets', 'bbc'], ['country'], 'US'))
  expect(edited).toBe(windows.replace('country: GB', 'country: US'))
})
