import Sequencer from '@jest/test-sequencer'

/** What takes longest begins first, so that no long file is left for the end when only one worker is busy. */
const first = /\/test\/(browser|bench|demo|openapi)\/|\/(restart|large|lifecycle|fuzz|approvalSteps)\.test/
/** Their world takes half a minute to make; it is made while the first files run. */
const then = /\/test\/isolation\//

const turnOf = ({ path }) => (first.test(path) ? 0 : then.test(path) ? 1 : 2)

/** The order in which test files begin; within a turn jest's own, by how long they took the last time. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => turnOf(one) - turnOf(other))
  }
}
