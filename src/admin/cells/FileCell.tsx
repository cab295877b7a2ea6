type Row = { filename?: string | null; thumbnailURL?: string | null; url?: string | null }

/** The file of a record in a list, to be opened or saved; a photo is shown small. */
export const FileCell = ({ cellData, rowData }: { cellData?: string | null; rowData?: Row }) => {
  if (!cellData || !rowData?.url) return <span>–</span>
  return (
    <a className="bmms-file" href={rowData.url} target="_blank" rel="noreferrer">
      {rowData.thumbnailURL && (
        // The name beside it says what it is.
        <img className="bmms-file__photo" src={rowData.thumbnailURL} alt="" loading="lazy" />
      )}
      <span>{cellData}</span>
    </a>
  )
}
