/** What came of something that was asked for; a fault is read out at once. */
export const Notice = ({ text, isFault = false }: { text: string; isFault?: boolean }) => (
  <p className={`bmms-notice${isFault ? ' bmms-notice--fault' : ''}`} role={isFault ? 'alert' : 'status'}>
    {text}
  </p>
)

type Texts = Record<string, string>

/** The words for a code out of the address. Anything else is not shown. */
export const textFor = (texts: Texts, code: unknown): string | null =>
  typeof code === 'string' && Object.hasOwn(texts, code) ? texts[code]! : null

/** The notice for a code out of the address, if it is one. */
export const noticeFor = (code: unknown, news: Texts, faults: Texts) => {
  const [good, bad] = [textFor(news, code), textFor(faults, code)]
  if (good) return <Notice text={good} />
  return bad ? <Notice text={bad} isFault /> : null
}
