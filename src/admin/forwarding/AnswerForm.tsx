'use client'

import { RelationshipInput } from '@payloadcms/ui'
import { useState } from 'react'
import { answers, longestWords, type Answer } from '@/src/domain/forwarding'
import { Step } from './Step'
import { useStep } from './useStep'

type Props = { need: string; given: Answer | null; words: string; ppa: string | null }

const labels: Record<Answer, string> = {
  accepted: 'We accept it: our office takes care of it',
  declined: 'We decline it',
  answered: 'Neither: we answer in words',
}

/** Yes, no or in words, and perhaps the PPA that answers the need. */
export const AnswerForm = ({ need, given, words: before, ppa: linked }: Props) => {
  const [answer, setAnswer] = useState<Answer | null>(given)
  const [words, setWords] = useState(before)
  const [ppa, setPpa] = useState(linked)
  const { take, fault, isUnsaved, isWaiting } = useStep(`/api/received-needs/${need}/answer`)
  return (
    <Step
      title={given ? 'Correct the answer' : 'Answer this need'}
      hint="The sender sees the answer, the words and the name of the PPA. They see nothing else of yours."
      fault={fault}
      isUnsaved={isUnsaved}
    >
      <fieldset className="bmms-step__choices">
        <legend>Answer</legend>
        {answers.map((it) => (
          <label key={it}>
            <input type="radio" name="answer" checked={answer === it} onChange={() => setAnswer(it)} />
            {labels[it]}
          </label>
        ))}
      </fieldset>
      <div className="bmms-step__field">
        <label htmlFor="answer-words">
          In words {answer === null || answer === 'accepted' ? '(not required)' : '(required)'}
        </label>
        <textarea
          id="answer-words"
          rows={4}
          maxLength={longestWords}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </div>
      {answer !== 'declined' && (
        <RelationshipInput
          path="answer-ppa"
          label="PPA of your organization that answers it (not required)"
          relationTo={['ppas']}
          hasMany={false}
          allowCreate={false}
          allowEdit={false}
          value={ppa ? { relationTo: 'ppas', value: ppa } : null}
          onChange={(chosen) => setPpa(chosen ? String(chosen.value) : null)}
        />
      )}
      <button
        type="button"
        className="bmms-button"
        disabled={isWaiting || answer === null}
        onClick={() =>
          take({
            answer: answer!,
            words,
            ...(answer !== 'declined' && ppa && { linkedPpa: ppa }),
          })
        }
      >
        Send the answer
      </button>
    </Step>
  )
}
