/** Said to whoever sees the communities of several organizations together (data dictionary 3.2.4). */
export const CountedForEach = () => (
  <p className="bmms-tools">
    Each organization keeps profiles of its own. Where two describe the same barangay, its people count for
    both.
  </p>
)
