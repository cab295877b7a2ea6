/** Ways to the newer and the older entries. */
export const Pages = ({ page, pages }: { page: number; pages: number }) =>
  pages <= 1 ? null : (
    <nav className="bmms-history__pages" aria-label="Pages">
      {page > 1 && <a href={`?page=${page - 1}`}>Newer</a>}
      <span>
        Page {page} of {pages}
      </span>
      {page < pages && <a href={`?page=${page + 1}`}>Older</a>}
    </nav>
  )
