/** The message tables, one file a part of the desk. A new part is one line in each list. */
import enCommon from './en/common.json' with { type: 'json' }
import enComplaints from './en/complaints.json' with { type: 'json' }
import enEvidence from './en/evidence.json' with { type: 'json' }
import enIssues from './en/issues.json' with { type: 'json' }
import enLabels from './en/labels.json' with { type: 'json' }
import enLedger from './en/ledger.json' with { type: 'json' }
import enOverview from './en/overview.json' with { type: 'json' }
import enPicker from './en/picker.json' with { type: 'json' }
import enPosts from './en/posts.json' with { type: 'json' }
import enSources from './en/sources.json' with { type: 'json' }
import enStart from './en/start.json' with { type: 'json' }
import viCommon from './vi/common.json' with { type: 'json' }
import viComplaints from './vi/complaints.json' with { type: 'json' }
import viEvidence from './vi/evidence.json' with { type: 'json' }
import viIssues from './vi/issues.json' with { type: 'json' }
import viLabels from './vi/labels.json' with { type: 'json' }
import viLedger from './vi/ledger.json' with { type: 'json' }
import viOverview from './vi/overview.json' with { type: 'json' }
import viPicker from './vi/picker.json' with { type: 'json' }
import viPosts from './vi/posts.json' with { type: 'json' }
import viSources from './vi/sources.json' with { type: 'json' }
import viStart from './vi/start.json' with { type: 'json' }

export const vi = {
  ...viCommon,
  ...viLabels,
  ...viOverview,
  ...viIssues,
  ...viComplaints,
  ...viPosts,
  ...viSources,
  ...viPicker,
  ...viLedger,
  ...viEvidence,
  ...viStart,
}

export const en: Record<keyof typeof vi, string> = {
  ...enCommon,
  ...enLabels,
  ...enOverview,
  ...enIssues,
  ...enComplaints,
  ...enPosts,
  ...enSources,
  ...enPicker,
  ...enLedger,
  ...enEvidence,
  ...enStart,
}
