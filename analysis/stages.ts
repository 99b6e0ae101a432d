/** The pipeline of labels: reading this list is reading the pipeline. Later stages see the labels of earlier ones. */
import type { Outcome, StageId } from '../contract/model.ts'
import { complaintStage } from './complaint/stage.ts'
import { domainStage, topicStage } from './domain/stage.ts'
import { languageStage } from './language/stage.ts'
import { placeStage } from './place/stage.ts'
import type { Stage, StageContext, StagePost } from './stage.ts'
import { stanceStage } from './stance/stage.ts'
import { toneStage } from './tone/stage.ts'
import { urgencyStage } from './urgency/stage.ts'

export const stages: readonly Stage[] = [
  languageStage,
  domainStage,
  topicStage,
  toneStage,
  stanceStage,
  complaintStage,
  urgencyStage,
  placeStage,
]

export interface MissingLabels {
  post: StagePost
  missing: readonly StageId[]
}

export interface Understood {
  postId: string
  stage: StageId
  version: number
  outcome: Outcome
}

/**
 * Runs the missing stages of each post, in order, and nothing else: a label whose stage is not missing holds and is seen by
 * the stages after it, as is each new one. The posts are left as they are.
 */
export function understand(posts: readonly MissingLabels[], ctx: StageContext): Understood[] {
  const done: Understood[] = []
  for (let from = 0; from < posts.length; from += BATCH)
    done.push(...understandBatch(posts.slice(from, from + BATCH), ctx))
  return done
}

/** What is read of a post lives as long as its batch: small ones keep memory flat. */
const BATCH = 64

function understandBatch(posts: readonly MissingLabels[], ctx: StageContext): Understood[] {
  const done: Understood[] = []
  const work = posts.map(({ post, missing }) => ({
    post: { ...post, labels: { ...post.labels } },
    missing: new Set(missing),
  }))
  for (const stage of stages) {
    const todo = work.filter(({ missing }) => missing.has(stage.id)).map(({ post }) => post)
    if (todo.length === 0) continue
    const outcomes = stage.run(todo, ctx)
    for (const [i, post] of todo.entries()) {
      const outcome = outcomes[i]!
      if (outcome.ok) post.labels[stage.id] = outcome.value
      else delete post.labels[stage.id]
      done.push({ postId: post.id, stage: stage.id, version: stage.version, outcome })
    }
  }
  return done
}
