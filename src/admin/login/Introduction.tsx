export const Introduction = () => (
  <div className="bmms-introduction">
    <h1>One system for the ministries, offices and agencies of the Bangsamoro</h1>
    <p>
      Programs, budgets, communities and needs assessments of your organization, in one place. What another
      organization records stays with that organization.
    </p>
    <p>
      Accounts are given by your organization: <a href="/admin/register">ask for an account</a>. Ask its BMMS
      administrator when an account no longer works.
    </p>
  </div>
)
