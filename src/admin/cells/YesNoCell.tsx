/** A ticked or empty box in a list, in words; Payload writes "true" and "false". */
export const YesNoCell = ({ cellData }: { cellData?: boolean | null }) => (
  <span>{cellData ? 'Yes' : 'No'}</span>
)
