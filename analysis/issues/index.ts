/** The door to issues: posts about the same thing, in one domain, over time. */
export { cluster, ISSUE_MEMORY_DAYS, ISSUE_SIZE } from './cluster.ts'
export type { ClusterInput, Clustering, ClusterOptions } from './cluster.ts'
export { CLUSTER_VERSION } from './live.ts'
