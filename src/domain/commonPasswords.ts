import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common'

/** Names of this government, its places and its system, and what people here put in front of a year. */
const localWords = [
  'bangsamoro',
  'barmm',
  'bmms',
  'maguindanao',
  'mindanao',
  'cotabato',
  'marawi',
  'philippines',
  'pilipinas',
  'ministry',
  'mahalkita',
  'iloveyou',
  'password',
  'superadmin',
  'administrator',
  'welcome',
  'changeme',
  'default',
  'january',
  'february',
  'march',
  'april',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

/**
 * A thousand million: a password that falls sooner is common. At the ten attempts that the limits of log-ins leave an
 * attacker in a quarter of an hour, it outlasts everybody.
 */
const fewestGuesses = 1e9

/** The head of a password decides. More of it, and more ways to read its signs as letters, would only take time. */
const bounds = { maxLength: 32, l33tMaxSubstitutions: 10 }

let estimator: ZxcvbnFactory | undefined
/** Made when the first password is chosen, because the list of 49,000 used ones takes a moment to sort. */
const estimate = (password: string): number => {
  estimator ??= new ZxcvbnFactory({
    dictionary: { ...dictionary, localWords },
    graphs: adjacencyGraphs,
    ...bounds,
  })
  return estimator.check(password).guesses
}

/**
 * Whether a password is a common one, however it is dressed up: one of the most used, a known word, a run or a walk
 * over the keyboard, with digits, punctuation or itself around it.
 */
export const isCommon = (password: string): boolean =>
  isBuiltFrom(password.toLowerCase(), localWords) || estimate(password) < fewestGuesses

/** Digits, punctuation and repeats around known words do not make them harder to guess. */
export const isBuiltFrom = (password: string, words: readonly string[]): boolean => {
  const found = words.filter((word) => password.includes(word)).sort((a, b) => b.length - a.length)
  const rest = found.reduce((left, word) => left.replaceAll(word, ' '), password)
  return found.length > 0 && rest.replace(/\P{L}/gu, '').length < 4
}
