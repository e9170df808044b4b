const common = `
password passwort passw0rd motdepasse contrasena senha parola salasana wachtwoord haslo mima pass passphrase passcode
letmein welcome willkommen bienvenue hello hallo login signin logon access enter open opensesame sesame secret secrets
geheim private security secure protected default changeme change temp temporary test testing tester tests guest user
username admin administrator root superuser sysadmin master manager boss owner supervisor support service public
qwerty qwertz azerty qwertyuiop qwertzuiop asdf asdfgh asdfghjkl zxcv zxcvbn zxcvbnm qazwsx qazwsxedc wsxedc edcrfv
1qaz2wsx 3edc4rfv 1q2w3e4r 1q2w3e4r5t 1q2w3e q1w2e3r4 zaq12wsx zaq1xsw2 qweasd qweasdzxc qwe123 asd123 zxc123 qweqwe
123456 12345 1234 123123 123321 121212 112233 123654 147258 147258369 159753 159357 789456 741852 963852 654321 987654
101010 131313 696969 666666 777777 888888 999999 102030 010203 112358 314159 271828 5201314 520520 1314520 woaini
iloveyou iloveu ilove loveyou lovely love lover loveme liebe jetaime teamo tiamo amour amore sweetheart sweet honey baby
babygirl babyboy darling angel angels princess prince queen king kingdom dragon monkey tiger lion eagle falcon wolf bear
panda dolphin butterfly flower flowers rose lily daisy jasmine orchid sunflower sunshine sunset sunrise moonlight star
stars starlight rainbow summer winter autumn spring snow snowflake monday tuesday wednesday thursday friday saturday
sunday january february march april june july august september october november december holiday christmas birthday
football soccer baseball basketball hockey tennis golf rugby cricket volleyball runner racing ferrari porsche mercedes
bmw audi toyota honda yamaha harley mustang corvette camaro chevrolet ranger hunter fisher fishing sniper killer shadow
ghost phantom ninja samurai warrior knight wizard merlin gandalf frodo hobbit starwars skywalker jedi yoda vader matrix
superman batman spiderman ironman hulk joker marvel pokemon pikachu mario zelda minecraft fortnite roblox naruto
michael michelle jennifer jessica ashley amanda daniel david matthew andrew joshua thomas robert charlie george jordan
anthony william richard joseph christopher nicholas alexander alexandra andrea maria martin peter stefan thorsten
elizabeth victoria charlotte sophie emma olivia hannah sarah laura nicole natalie samantha patrick steven brandon justin
maggie buster bailey cooper rocky max buddy ginger pepper tigger snoopy garfield mickey minnie donald bambi simba
chocolate cookie cookies cheese pizza banana orange apple cherry strawberry peanut butter coffee whiskey tequila vodka
guitar music metallica nirvana beatles slipknot eminem rockstar rocknroll freedom liberty peace heaven jesus christ
jesuschrist godisgood blessed faith hope trustno1 trustnoone whatever nothing something someone anything forever always
computer internet google facebook instagram twitter youtube linkedin whatsapp telegram amazon netflix microsoft windows
office outlook apple iphone samsung android laptop server network database oracle mysql linux ubuntu debian docker cloud
liverpool chelsea arsenal barcelona realmadrid juventus bayern dortmund manchester united city yankees lakers cowboys
steelers eagles patriots america american usa england london paris berlin madrid moscow beijing tokyo canada mexico
china russia germany deutschland france espana italia brasil india australia newyork chicago boston texas california
florida hawaii money dollar bitcoin millionaire success winner champion forza ciao amigo hola bonjour
blink182 abc123 a1b2c3 aa123456 abcd1234 1234qwer qwer1234 pass123 admin123 root123 test123 user123 welcome1 monkey1
correcthorsebatterystaple correct horse battery staple thequickbrownfox quick brown fox jumps over lazy dog
loremipsum lorem ipsum dolor sitamet tobeornottobe tobe ornot maytheforce bewithyou letmeinplease
newspaper newsroom journalist journalism reporter editor publisher editorial digest headline deadline breaking news
parallax
`
  .trim()
  .split(/\s+/)

const alike: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'il',
  '2': 'z',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'g',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
  '+': 't',
  '(': 'c',
}

const least = 5

/**
 * Whether a password is little more than common passwords, words, years, runs and repeats, in any order and case, with
 * digits for letters. `own` are words that anybody would try for this account.
 */
export function isCommonPassword(password: string, own: readonly string[] = []): boolean {
  const letters = [...password.normalize('NFKC').toLowerCase()]
  const words = [...common, ...own.map((word) => word.toLowerCase()).filter((word) => word.length > 2)]
  const strange = [0, ...letters.map(() => Number.POSITIVE_INFINITY)]
  for (const [at, letter] of letters.entries()) {
    const here = strange[at] ?? 0
    const reach = (length: number, cost: number) => {
      strange[at + length] = Math.min(strange[at + length] ?? Number.POSITIVE_INFINITY, here + cost)
    }
    reach(1, isNext(letters[at - 1], letter) ? 0 : 1)
    for (const word of words) if (standsAt(word, letters, at)) reach(word.length, 0)
    if (/^(19|20)\d\d$/.test(letters.slice(at, at + 4).join(''))) reach(4, 0)
  }
  return (strange[letters.length] ?? 0) < least
}

const standsAt = (word: string, letters: readonly string[], at: number): boolean =>
  [...word].every((letter, index) => {
    const given = letters[at + index]
    return given !== undefined && (given === letter || alike[given]?.includes(letter))
  })

const isNext = (before: string | undefined, letter: string): boolean =>
  before !== undefined && Math.abs((before.codePointAt(0) ?? 0) - (letter.codePointAt(0) ?? 0)) <= 1
