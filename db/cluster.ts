/** Issues: which posts the clusterer has not looked at, and what it made of them. */
import type { IssueState } from '../contract/model.ts'
import { canonical, insertRows, replacing } from './batch.ts'
import { goneAmong } from './deletions.ts'
import type { Session } from './duckdb.ts'
import { PUBLIC } from './filter.ts'
import type { ClusterPost, ClusterSave, Store } from './store.ts'

const ISSUE = {
  id: 'VARCHAR',
  domain: 'VARCHAR',
  place: 'VARCHAR',
  name: 'VARCHAR',
  phrases: 'VARCHAR',
  posts: 'INTEGER',
  first_at: 'TIMESTAMP',
  last_at: 'TIMESTAMP',
  memory: 'VARCHAR',
  merged_into: 'VARCHAR',
} as const
const MEMBER = { post_id: 'VARCHAR', issue_id: 'VARCHAR', version: 'INTEGER' } as const

const UNCLUSTERED = `FROM post d
  JOIN post_label l ON l.post_id = d.id
  LEFT JOIN issue_member m ON m.post_id = d.id
  WHERE d.gone_at IS NULL AND ${PUBLIC} AND d.published_at IS NOT NULL AND l.domain IS NOT NULL
    AND m.version IS DISTINCT FROM $version`

/** Candidates that never became an issue; the row stays, because a deleted key may not come back (see 0002). */
const FORGET = `UPDATE issue SET memory = '{}'
  WHERE last_at < $closedBefore::TIMESTAMP AND memory <> '{}'
    AND id NOT IN (SELECT issue_id FROM issue_member WHERE issue_id IS NOT NULL)`

type IssueRecord = Omit<IssueState, 'phrases' | 'memory'> & { phrases: string; memory: string }

export function clusterPart(
  db: Session,
): Pick<Store, 'postsUnclustered' | 'countUnclustered' | 'openIssues' | 'saveClustering'> {
  return {
    postsUnclustered: (version, limit) =>
      db.all<ClusterPost>(
        `SELECT d.id, trim(d.title || chr(10) || d.text, chr(10)) AS text, l.domain, l.topic, l.place AS ward,
           d.published_at AS "publishedAt", d.kind
         ${UNCLUSTERED} ORDER BY d.published_at, d.id LIMIT $limit`,
        { version, limit },
      ),

    async countUnclustered(version) {
      const row = await db.first<{ n: number }>(`SELECT count(*) AS n ${UNCLUSTERED}`, { version })
      return row?.n ?? 0
    },

    async openIssues(since) {
      const rows = await db.all<IssueRecord>(
        `SELECT id, domain, place, name, phrases, posts, first_at AS "firstAt", last_at AS "lastAt", memory
         FROM issue WHERE last_at >= $since::TIMESTAMP AND merged_into IS NULL ORDER BY first_at, id`,
        { since },
      )
      return rows.map((row) => ({
        ...row,
        phrases: JSON.parse(row.phrases) as string[],
        memory: JSON.parse(row.memory) as IssueState['memory'],
      }))
    },

    saveClustering: ({ version, assignments, issues, merged, closedBefore }) =>
      db.transaction(async (tx) => {
        await insertRows(tx, 'issue', ISSUE, issues.map(issueRow), replacing(ISSUE, 'id'))
        const last = new Map(assignments.map((one) => [one.postId, one.issueId]))
        for (const id of await goneAmong(tx, last.keys())) last.delete(id)
        const members = [...last].map(([post_id, issue_id]) => ({ post_id, issue_id, version }))
        await insertRows(tx, 'issue_member', MEMBER, members, replacing(MEMBER, 'post_id'))
        for (const one of merged) await mergeIssues(tx, one)
        await tx.run(FORGET, { closedBefore })
      }),
  }
}

/** The younger issue stays as a row that says where it went: links to it and its name can still be told. */
async function mergeIssues(tx: Session, { from, into }: ClusterSave['merged'][number]): Promise<void> {
  await tx.run('UPDATE issue_member SET issue_id = $into WHERE issue_id = $from', { from, into })
  await tx.run("UPDATE issue SET merged_into = $into, memory = '{}' WHERE id = $from", { from, into })
}

const issueRow = (issue: IssueState) => ({
  id: issue.id,
  domain: issue.domain,
  place: issue.place,
  name: issue.name,
  phrases: JSON.stringify(issue.phrases),
  posts: issue.posts,
  first_at: issue.firstAt,
  last_at: issue.lastAt,
  memory: canonical(issue.memory),
  merged_into: null,
})
